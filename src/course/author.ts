/** The author's door: reading what trainers write, with findings that say where and what to do. Build time only. Pure. */
export { formatDiagnostic } from './diagnostic.ts';
export { readAccessibility, type Statement } from './author/accessibility.ts';
export {
  CRITERIA,
  lookedAfter,
  misfitsIn,
  type Criterion,
  type CriterionCheck,
  type CriterionNote,
  type LookedAfter,
} from './author/criteria.ts';
export { readCast, readCourse, readObjectives, type CastMember } from './author/course-files.ts';
export { directionOf, isolated } from './author/direction.ts';
export { effort, minutesOf, NO_EFFORT, secondsOf, sumOf, wordsOf, type Effort } from './author/effort.ts';
export type { Example } from './author/example.ts';
export { lessonFaults, moduleFaults } from './author/faults.ts';
export { everyoneFaults, undescribed } from './author/faults-for-everyone.ts';
export { checkForEveryone } from './author/everyone.ts';
export { sheetFaults } from './author/faults-of-sheets.ts';
export { releaseFaults } from './author/faults-of-release.ts';
export {
  collectFindings,
  error,
  warning,
  type Fault,
  type Faults,
  type Findings,
  type Words,
} from './author/findings.ts';
export { headOf } from './author/frontmatter.ts';
export { idFrom, isId } from './author/ids.ts';
export { descriptionOf, findImageFaults, imagePath, isImageFile, isOwnImage } from './author/images.ts';
export { readInterface } from './author/interface-file.ts';
export { checkLesson, type Activity, type Lesson, type LessonOptions } from './author/lesson.ts';
export { lessonEffort } from './author/lesson-effort.ts';
export {
  isTag,
  offsetsOf,
  parseMdx,
  rangeOf,
  type Blockquote,
  type Heading,
  type Link,
  type List,
  type ListItem,
  type Nodes,
  type Paragraph,
  type PhrasingContent,
  type Root,
  type TagNode,
} from './author/mdast.ts';
export type { Beside } from './author/logo.ts';
export { readModule, type Known } from './author/module-file.ts';
export { PORTRAIT_WORDS, type PortraitParts, type PortraitWord } from './author/portrait-words.ts';
export { placesIn, withoutMark, type Places } from './author/places.ts';
export { readingEase } from './author/reading-ease.ts';
export { contentInPseudo, inPseudo, PSEUDO, PSEUDO_LANGUAGES, wordsInPseudo, type Pseudo } from './author/pseudo.ts';
export { AUDIENCES, readCredits, readSheet, type Audience, type Paper, type Sheet } from './author/sheet.ts';
export { shapeYaml, type ShapeFault } from './author/shape.ts';
export { didYouMean, nearest } from './author/suggest.ts';
export { findCode, readTag, walk, type Attribute, type Code, type Tag } from './author/tags.ts';
export { teamRunsIn, teamsMisplaced, teamsNamed, unknownTeam, type Wording } from './author/teams.ts';
export { lineStyle } from './author/line-colour.ts';
export { countWords, plainText, shorten } from './author/text.ts';
export { checkWords, wordingFaults } from './author/wording.ts';
export { everyoneExamples } from './examples/everyone.ts';
export { lessonExamples } from './examples/lessons.ts';
export { moduleExamples } from './examples/modules.ts';
export { organisationExamples } from './examples/organisation.ts';
export { portraitExamples } from './examples/portraits.ts';
export { sheetExamples } from './examples/sheets.ts';
export { SOUND_ACCESSIBILITY, SOUND_CREDITS, SOUND_INTERFACE, SOUND_SHEET } from './examples/sound.ts';
export { wordingExamples } from './examples/wording.ts';
export type { Reading } from './author/yaml-file.ts';
export { readYaml, type Path, type YamlText } from './author/yaml.ts';
