import { isTag, plainText, rangeOf, type List, type ListItem, type Nodes } from '../../course/author.ts';
import type { Block, Choice } from '../model.ts';
import { readBody } from './body.ts';
import { leadOf, type Lead } from './choice-list.ts';
import { readCondition } from './conditions.ts';
import { readEffect, type Effects } from './effects.ts';
import { inlineHtml } from './html.ts';
import { checkSpaces, isBlank, isSceneLink, targetOf } from './links.ts';
import type { Reading } from './reading.ts';
import { readId, readOnce, type KnownTag } from './tags.ts';

/** The choices of a list, in the order of the file (S030, S031). Keys are not yet told apart. */
export function readChoices(list: List, reading: Reading): Choice[] {
  return list.children.flatMap((item) => {
    const lead = leadOf(item);
    if (lead) return readChoice(item, lead, reading);
    const [first = item] = item.children;
    if (!checkSpaces(first, reading)) reading.findings.report('S030', rangeOf(first), { problem: 'mixed' });
    return [];
  });
}

function readChoice(item: ListItem, lead: Lead, reading: Reading): Choice {
  const { link } = lead;
  const { findings } = reading;
  const at = rangeOf(link);
  if (lead.around) {
    const what = 'A choice within a tag';
    if (lead.around.name === 'For') findings.report('S209', at, { problem: 'structure' });
    else findings.report('S012', at, { what, belongs: 'bare in its list; put  <When … />  below it, indented' });
  }
  const text = plainText(link.children);
  if (text === '') findings.report('S030', at, { problem: 'empty' });
  const target = targetOf(link, reading);
  const body = readBody([...afterLink(item, lead, reading), ...item.children.slice(1)], 'choice', reading);
  const options = readOptions(body.tags, reading);
  const blocks = (...kinds: Block['kind'][]): Block[] => body.blocks.filter(({ kind }) => kinds.includes(kind));
  return {
    key: options.id ?? target.to,
    named: options.id !== undefined,
    to: target.to,
    html: inlineHtml(link.children),
    text,
    ...options.rest,
    reactions: blocks('speech', 'narration'),
    coach: blocks('coach'),
    heard: blocks('heard'),
    at,
    toAt: target.at,
  };
}

/** The tags that stand on the line of the link; anything else there is a fault. */
function afterLink(item: ListItem, { link, around }: Lead, reading: Reading): Nodes[] {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return [];
  const rest = first.children.filter((child) => child !== link && child !== around && !isBlank(child));
  const stray = rest.find((child) => !isTag(child));
  const second = rest.find((child) => isSceneLink(child));
  if (second) reading.findings.report('S031', rangeOf(second), {});
  else if (stray) reading.findings.report('S030', rangeOf(stray), { problem: 'outside' });
  return rest.filter(isTag);
}

type Rest = Effects & Pick<Choice, 'when' | 'whenAt' | 'once'>;

function readOptions(tags: readonly KnownTag[], reading: Reading): { id: string | undefined; rest: Rest } {
  const rest: Rest = { effects: {}, shows: [], misses: [], when: [], once: false };
  let id: string | undefined;
  for (const tag of tags) {
    if (tag.name === 'Effect') readEffect(tag.attributes, rest, reading);
    else if (tag.name === 'When') {
      const { when, at } = readCondition(tag.attributes, tag.at, reading);
      rest.when = [...rest.when, ...when];
      rest.whenAt ??= at;
    } else {
      const named = tag.attributes.find(({ name }) => name === 'id');
      if (named && id !== undefined) {
        const [given, hint] = [`id="${named.value ?? ''}"`, 'Keep one of the two.'];
        reading.findings.report('S013', named.at, { given, fault: 'is the second name of this choice', hint });
      } else if (named) id = readId(tag, reading);
      if (readOnce(tag, reading)) rest.once = true;
    }
  }
  return { id, rest };
}
