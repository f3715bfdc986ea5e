/** A word in American spelling, by its place in a text, and how it is spelt in British. */
export interface American {
  at: number;
  word: string;
  british: string;
}

/** Words of others, which keep their spelling: BEST is Bridge, Empathize, Share. */
const KEPT = ['Empathize'];

/** Words with -ize that are no verbs in -ise; and “utilize”, for which there is a better word. */
const IZE = /^((re|down|up|over|out|under|super|mid)?siz|(ap)?priz|seiz|capsiz|maiz|baiz|assiz|utili)/;

/** What is American at the beginning of a word, and British in its place; what may follow is said behind a stroke. */
const STEMS: [RegExp, string][] = [
  // -or and -our
  ...pairs(
    'color:colour favor:favour honor:honour labor:labour neighbor:neighbour behavior:behaviour harbor:harbour humor:humour',
    '(?!at|if|ar|ous|ious|is|ado)',
  ),
  ...pairs('rumor:rumour endeavor:endeavour flavor:flavour parlor:parlour candor:candour rigor:rigour', '(?!ous)'),
  ...pairs(
    'splendor:splendour demeanor:demeanour armor:armour odor:odour vapor:vapour savior:saviour',
    '(?!ous|iz|is)',
  ),
  // -er and -re
  ...pairs(
    'center:centre theater:theatre liter:litre fiber:fibre caliber:calibre somber:sombre meager:meagre',
    '(s|ly)?$',
  ),
  ...pairs('centered:centred centering:centring kilometer:kilometre centimeter:centimetre', 's?$'),
  // -og and -ogue
  ...pairs('catalog:catalogue dialog:dialogue analog:analogue monolog:monologue epilog:epilogue', 's?$'),
  // -ense and -ence
  ...pairs('defense:defence offense:offence pretense:pretence', ''),
  // One l and two
  ...pairs(
    'travel:travell cancel:cancell label:labell model:modell counsel:counsell level:levell',
    '(?=(ed|ing|er|ers|or|ors)$)',
  ),
  ...pairs(
    'signal:signall total:totall fuel:fuell dial:diall quarrel:quarrell channel:channell',
    '(?=(ed|ing|er|ers)$)',
  ),
  ...pairs('skillful:skilful willful:wilful', ''),
  ...pairs('fulfill:fulfil enroll:enrol instill:instil', '(?=(s|ment|ments)?$)'),
  // Verbs that Britain parts from their nouns
  ...pairs('practic:practis', '(?=(ed|ing)$)'),
  ...pairs(
    'gray:grey jewelry:jewellery skeptic:sceptic aluminum:aluminium pajama:pyjama plow:plough cozy:cosy gotten:got airplane:aeroplane artifact:artefact mustache:moustache',
    '',
  ),
  ...pairs('toward:towards', '$'),
];

function pairs(words: string, then: string): [RegExp, string][] {
  return words.split(' ').map((pair) => {
    const [american = '', british = ''] = pair.split(':');
    return [new RegExp(`^${american}${then && `(?=${then})`}`, 'i'), british];
  });
}

/** The words of a text that are spelt as in America, in order. */
export function americanIn(text: string): American[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index: at }) => {
    const british = KEPT.includes(word) ? undefined : inBritish(word);
    return british === undefined ? [] : { at, word, british };
  });
}

function inBritish(word: string): string | undefined {
  const small = word.toLowerCase();
  const verb = small.match(/^(.{2,})([iy])z(e|es|ed|ing|er|ers|ation|ations|able|ational)$/);
  if (verb && (verb[2] === 'y' ? /l$/.test(verb[1] ?? '') : !IZE.test(small))) {
    return word.slice(0, verb[1]?.length) + verb[2] + 's' + verb[3];
  }
  for (const [american, british] of STEMS) {
    const found = word.match(american);
    if (found) return asWritten(found[0], british) + word.slice(found[0].length);
  }
  return undefined;
}

function asWritten(word: string, british: string): string {
  return /^\p{Lu}/u.test(word) ? british.charAt(0).toUpperCase() + british.slice(1) : british;
}
