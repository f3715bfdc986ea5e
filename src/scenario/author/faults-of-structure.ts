import { didYouMean, error, warning } from '../../course/author.ts';

export interface SceneName {
  id: string;
  title: string;
  line: number;
  /** Whether its id is another than its heading makes. */
  isRenamed: boolean;
}

interface Variable {
  name: string;
}

/** What is wrong with how scenes hang together; found without playing. */
export const structureFaults = {
  S100: error('Unknown scene', ({ to, near, bare }: { to: string; near: SceneName | undefined; bare: boolean }) => ({
    message: bare
      ? `This leads to \`${to}\`: the \`#\` in front of the scene's name is missing.`
      : `This leads to \`#${to}\`, but no scene has that name.`,
    hint:
      to === ''
        ? 'Write the name of the scene behind it:  #she-stiffens'
        : near
          ? sceneHint(near)
          : "A scene's name is its heading in small letters, with hyphens for spaces.",
  })),
  S101: error('Unknown start', ({ name, known }: { name: string; known: readonly string[] }) => ({
    message: `The scenario is to start at \`${name}\`, but no scene has that name.`,
    hint: didYouMean(name, known, 'Use the name of a scene, or remove the line to start with the first.'),
  })),
  S102: warning('Scene never reached', ({ title, more }: { title: string; more: number }) => ({
    message:
      more === 0
        ? `No run of the scenario leads to "${title}".`
        : `No run of the scenario leads to "${title}", nor to ${more} more that follow${more === 1 ? 's' : ''} from it.`,
    hint: 'Let a choice or a link lead here, or remove the scene.',
  })),
  S110: error('Ending goes on', ({ title }: { title: string }) => ({
    message: `"${title}" is an ending, and this leads on from it.`,
    hint: 'Remove the `<Ending>`, or move the link to a scene before.',
  })),
  S111: error('Dead end', ({ title }: { title: string }) => ({
    message: `Nothing leads on from "${title}", and it is no ending.`,
    hint: 'Add choices, a link in a paragraph of its own  [Continue](#scene) , or  <Ending outcome="fair" /> .',
  })),
  S112: error('Link never taken', ({ because }: { because: 'choices' | 'earlier' }) => ({
    message:
      because === 'choices'
        ? 'This scene has choices, so the learner never goes on by this link.'
        : 'The link before this one has no condition and is always taken first.',
    hint:
      because === 'choices'
        ? 'Make the link a choice, or move it to a scene of its own.'
        : 'Remove this link, or put the one without a condition last.',
  })),
  S121: error('Choices too alike', ({ key, line }: { key: string; line: number }) => ({
    message: `The log cannot tell this choice (\`${key}\`) from the one on line ${line}.`,
    hint: 'Give this choice a name of its own below its link:  <Choice id="own-words" />',
  })),
  S140: warning('Variable never used', ({ name }: Variable) => ({
    message: `No choice changes \`${name}\`, and nothing asks for it.`,
    hint: 'Use it in an effect and in a condition, or remove it.',
  })),
  S141: warning('Variable never asked', ({ name }: Variable) => ({
    message: `Choices change \`${name}\`, but nothing asks for it: the learner never notices.`,
    hint: `Let a choice, a text or a link depend on it:  <When ${name}=">=2">  or remove it.`,
  })),
  S142: warning('Variable never changed', ({ name }: Variable) => ({
    message: `Something asks for \`${name}\`, but no choice changes it.`,
    hint: `Let a choice change it:  <Effect ${name}="+1" />  or remove the conditions.`,
  })),
  S150: error('No ending', () => ({
    message: 'No scene ends the scenario.',
    hint: 'Put  <Ending outcome="good" />  at the end of each scene that is an ending.',
  })),
  S181: warning('No good ending', () => ({
    message: 'No scene ends well, so nobody can do well.',
    hint: 'Add a scene with  <Ending outcome="good" /> : it may be modest.',
  })),
  S208: warning('Choices share a scene', ({ to, line }: { to: string; line: number }) => ({
    message: `This choice and the one on line ${line} lead to \`#${to}\`, so they differ by their order alone.`,
    hint: 'Put  <Choice id="own-words" />  below one of them (the new one, if the other was released): a release needs it.',
  })),
};

function sceneHint({ id, title, line, isRenamed }: SceneName): string {
  const why = isRenamed ? `, named by its \`<Scene id="${id}" />\`` : '';
  return `Did you mean \`#${id}\`? That is the scene "${title}" on line ${line}${why}.`;
}
