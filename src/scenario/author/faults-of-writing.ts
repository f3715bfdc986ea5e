import {
  didYouMean,
  error,
  nearest,
  teamsMisplaced,
  undescribed,
  unknownTeam,
  type Code,
  type Words,
} from '../../course/author.ts';

const asFound = (found: Words): Words => found;

interface Unknown {
  name: string;
  known: readonly string[];
}

/** What is wrong with the writing of a single construct. */
export const writingFaults = {
  S001: error('Broken tag', asFound),
  S002: error('Unreadable head', asFound),
  S003: error('Variable out of order', asFound),
  S010: error('Code in a scenario', ({ what }: { what: Code['what'] }) => ({
    message:
      what === 'import' ? 'A line that begins with `import` or `export` is code.' : 'What stands in braces is code.',
    hint:
      what === 'import'
        ? 'Remove it; if it is a sentence, let it begin with another word.'
        : 'Remove it, or write `\\{` for a plain brace; values stand in quotes: rapport="+1".',
  })),
  S011: error('Unknown tag', ({ name, known }: Unknown) => ({
    message: name.endsWith(':') ? `I do not know the label \`${name}\`.` : `\`<${name}>\` is not a tag of scenarios.`,
    hint: name.endsWith(':') ? didYouMean(name, known, 'Use a label of the handbook.') : tagHint(name, known),
  })),
  S012: error('Wrong place', ({ what, belongs }: { what: string; belongs: string }) => ({
    message: `${what} cannot stand here.`,
    hint: `It belongs ${belongs}.`,
  })),
  S013: error('Unreadable attribute', ({ given, fault, hint }: { given: string; fault: string; hint: string }) => ({
    message: `\`${given}\` ${fault}.`,
    hint,
  })),
  S020: error('Unknown variable', ({ name, known }: Unknown) => ({
    message: `There is no variable \`${name}\`.`,
    hint: didYouMean(name, known, 'Declare it at the top of the file, under `variables`.'),
  })),
  S021: error('Unreadable condition', ({ value }: { value: string }) => ({
    message: `I cannot tell what "${value}" asks for.`,
    hint: 'Write "3" for exactly 3, ">=3", ">3", "<=3", "<3", "!=3", or "2..4" for 2 to 4.',
  })),
  S022: error('Unknown objective', ({ name, known }: Unknown) => ({
    message: `There is no objective \`${name}\`.`,
    hint: didYouMean(name, known, 'Use an id from content/objectives.yaml.'),
  })),
  S023: error('Unreadable effect', ({ name, value }: { name: string; value: string }) => {
    const number = value.match(/\d+/)?.[0] ?? '1';
    return {
      message: /^\s*\d+\s*$/.test(value)
        ? `I cannot tell whether "${value}" adds or sets.`
        : `I cannot tell what "${value}" does to ${name}.`,
      hint: `Write ${name}="+${number}" to add, ${name}="-${number}" to subtract, ${name}="=${number}" to set.`,
    };
  }),
  S024: error('Unknown team', unknownTeam),
  S030: error('Choice unclear', ({ problem }: { problem: 'mixed' | 'outside' | 'empty' }) => CHOICE_UNCLEAR[problem]),
  S031: error('Two links in a choice', () => ({
    message: 'A choice leads to one scene, and this one has a second link.',
    hint: 'Make it two choices, each beginning with a dash.',
  })),
  S032: error('Link inside text', ({ to, problem }: { to: string; problem: 'scene' | 'address' }) => ({
    message:
      problem === 'scene'
        ? `The learner cannot follow \`${to}\` from inside a text.`
        : `\`${to}\` is no address that a page of the course can open.`,
    hint:
      problem === 'scene'
        ? 'To go on, leave an empty line above and below the link; to offer a choice, put it in a list.'
        : 'Behind the words, write the whole address in the web,  https://… , or  mailto:… ; or keep the words alone.',
  })),
  S033: error('Two things in one', ({ problem, begins }: { problem: keyof typeof TOGETHER; begins: string }) =>
    TOGETHER[problem](begins),
  ),
  S034: error('Label without its signs', ({ begins, write }: { begins: string; write: string }) => ({
    message: `\`${begins}\` is read as part of the story here.`,
    hint: `Write  ${write}`,
  })),
  S035: error('Link not seen', ({ problem, write }: { problem: 'space' | 'bullet'; write: string }) => ({
    message:
      problem === 'space'
        ? 'Because of a space this is no link: the learner would read it as it stands.'
        : 'A choice begins with a hyphen and a space, and this line does not.',
    hint: `Write  ${write}`,
  })),
  S036: error('Block never closed', () => ({
    message: 'A block begins here that takes in the rest of the file.',
    hint: 'Remove this line, or put the same signs on a line of their own where the block ends.',
  })),
  S040: error('Scene name taken', ({ id, line, isAlias }: { id: string; line: number; isAlias: boolean }) => ({
    message: `The scene on line ${line} has the name \`#${id}\` already.`,
    hint: isAlias
      ? 'Remove this alias: it is for a name that no scene has any more.'
      : 'Change one of the titles, or put  <Scene id="another-name" />  below one heading.',
  })),
  S041: error('No scene', ({ untitled }: { untitled: boolean }) => ({
    message: untitled ? 'This heading has no words to make a name of.' : 'This scenario has no scene.',
    hint: untitled ? 'Give the scene a title:  ## Sue calls' : 'Begin each scene with a heading:  ## Sue calls',
  })),
  S042: error('Heading of no scene', ({ title, ...found }: NoScene) => ({
    message:
      found.problem === 'space'
        ? 'The space behind the `##` is missing, so this is no heading.'
        : `The heading of a scene begins with \`##\`, this one with \`${'#'.repeat(found.depth)}\`.`,
    hint: `Write  ## ${title}${found.problem === 'depth' && found.isTop ? '  or, if it is the title of the call, remove it: that stands in the head.' : ''}`,
  })),
  S130: error('Unknown speaker', ({ name, known }: Unknown) => ({
    message: `${name} is not in the cast.`,
    hint: didYouMean(name, known, 'Add the name under `cast` at the top of the file, or in content/cast.yaml.'),
  })),
  S206: error('Image without description', () => undescribed, ['1.1.1']),
  S220: error('Image cannot be shown', asFound),
  S209: error('Team wording misplaced', ({ problem }: { problem: keyof typeof TEAM }) => TEAM[problem]),
};

type NoScene = { title: string } & ({ problem: 'space' } | { problem: 'depth'; depth: number; isTop: boolean });

function tagHint(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (name.toLowerCase() === 'br') return 'Remove it; an empty line begins a new paragraph.';
  const plain = name === '' ? '' : ` If it is to be read as it stands, write \`\\<${name}>\`.`;
  return `Use Markdown, or one of the tags in the handbook.${plain}`;
}

const TOGETHER = {
  paragraph: (begins: string): Words => ({
    message: `Without an empty line above it, \`${begins}\` belongs to what stands before.`,
    hint: 'Leave an empty line above it.',
  }),
  quotation: (begins: string): Words => ({
    message: `Without an empty line above it, \`${begins}\` belongs to the quotation before.`,
    hint: 'Leave an empty line above it, without a `>`.',
  }),
  line: (begins: string): Words => ({
    message: 'The line right below this text makes a heading of it.',
    hint: `Leave an empty line between them; or, if it is to be a scene, write  ## ${begins}`,
  }),
};

const CHOICE_UNCLEAR: Record<'mixed' | 'outside' | 'empty', Words> = {
  mixed: {
    message: 'This item is no choice, but others in the list are.',
    hint: 'Begin each item with a link  [words](#scene) , or part the two lists by a paragraph.',
  },
  outside: {
    message: 'These words follow the link of a choice and belong neither to it nor to what happens next.',
    hint: 'Move them into the link; or, if they are the answer, leave an empty line and indent them by two spaces (by three in a list with numbers).',
  },
  empty: { message: 'This choice has no words.', hint: 'Put the words between the square brackets.' },
};

const TEAM = {
  ...teamsMisplaced,
  structure: {
    message: 'Choices, effects, conditions and links are the same for every team.',
    hint: 'Take this out of `<For>`; put only what is said or told between its tags.',
  },
};
