/**
 * Every text that the player says, by section, with the names in braces that it fills in. A text that is used in `src` and
 * not listed here, or the other way round, fails a test.
 */
const SECTIONS = {
  '': 'skip',
  saved: `
    connecting saving device lms{time} offline unsaved memory not-connected review elsewhere closed{time} ended
    failed nothing`,
  module: `
    steps where{number}{count} done minutes{minutes} continue{title} back{title} exit resumed
    finishes changed edited abuse{where}`,
  recorded: `
    title alone when told opened under-way below-bar{mastery} steps-done passed not-recorded status{value}
    completion{value} success{value} progress{value} score{value} best share nothing besides first{count} place
    device`,
  team: 'label none about',
  settings: `
    title offer text text-made text-125 text-150 text-200 space space-made space-wide theme theme-made theme-light
    theme-dark theme-contrast motion motion-made motion-none transcript transcript-made transcript-beside aloud
    aloud-made aloud-on where listen stop`,
  exit: `
    title sent{time} kept kept-offline kept-alone lost reviewed passed{score} completed incomplete
    not-passed{score}{mastery}`,
  elsewhere: 'title text take-over beside',
  ask: 'title text{steps} continue{steps} anew',
  call: `
    label{speaker} briefing log you say do now{mood} go-on coach hint thinking{speaker} thinks{speaker}
    thought hold{speaker} held resume back back-to{line} back-first keys{count} keys-off keys-on limits
    time-left{count} more-time silent was{mood} if{condition}`,
  condition: `
    and lt{label}{value} le{label}{value} gt{label}{value} ge{label}{value} eq{label}{value}
    ne{label}{value}`,
  debrief: `
    title good fair poor objectives taken{count} missed{count} offered no-chance said{line} did{line}
    first-said{line} first-did{line} ask ask-hint ask-on heard as-heard{speaker} reason next{rule} score{score} scores{first}{best}{score} hint hints{count}
    bar{mastery} question passed again print save`,
  reflect: 'where needed saved failed elsewhere',
  sheet: 'memory recall recalling recalled unplanned mail calendar copy print copied saved undated failed',
  'call-backs': 'paper start coming due taken gone take{title} now where undated entry{number} notes{module}',
  chain: `
    paper row{number} who way from to both often hourly daily weekly monthly seldom notice add remove{number} removed{number}
    picture team line{who}{way}{often} noticed{who}`,
  domino: 'next all step{number}{count}',
  mark: 'paper parts marked{count}{all}',
  needs: `
    label about{principle} by-hand title share{ticked}{count} recommended{ticked}{count} recommends{names}
    takes{names} takes-none where`,
  diagnosis: `
    label yes no unsure yes-system yes-skills to-system to-skills to-both to-unsure answered{done}{count} all{count} where`,
  pulse: `
    group sum numbers hint few{count} counts{count}{high}{middle}{low} score{score} left-out{words}`,
  question: 'label chosen first answer again good neutral poor',
  several: 'good fair poor picked{worth} none',
  order: 'solution up down moved{place}{count} same other{place}',
  match: 'solution choose missing same other{right}',
  short: 'solution first',
  home: `
    title now begin{title} go-on{title} at{step} left{minutes} done weakest{name}{rule} due due-call{title} due-module{title} not-now chosen from{day}
    completed passed steps{done}{count} promise charter yours save print erase take-in confirm keep erase-all erased refused
    taken-in taken-partly{count} too-big unreadable newer foreign written nothing-written sheets credits accessibility all`,
  sheets: `
    intro{course} facilitators coaches managers commissioners live about-live{caller}{learner} print`,
  live: `
    notes{speaker} about caller{speaker} other{learner} begins sees{learner} waits{learner} mood{mood}{words} thoughts asked when
    answer opens shuts unsaid ends{learner} reads{speaker} before fold rules rule kept missed talk`,
  accessibility: `
    aim checked gaps report to{address} unknown list counted{all}{checked}{none} open criterion looked axe{names} code{names} test{names}
    none{note} eye{note} gap{note} nothing version{version}{day} set short`,
  findings: 'title',
};

/** By dotted name: what the player fills in, like `{speaker}`. */
export const INTERFACE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SECTIONS).flatMap(([section, texts]) =>
    texts
      .trim()
      .split(/\s+/)
      .map((text): [string, string[]] => {
        const name = text.replace(/\{.*/, '');
        return [section === '' ? name : `${section}.${name}`, text.match(/\{\w+\}/g) ?? []];
      }),
  ),
);
