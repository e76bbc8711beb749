import { plainSigns } from './plain-signs.js';
import type { Asking, Renderer } from './renderer.js';

/**
 * A renderer for a terminal that shows nothing but ASCII: whatever trainers, facts and customers bring with them is put
 * before the agent in signs that it has. What is typed, copied and kept stays as it is.
 */
export function plainSigned(renderer: Renderer): Renderer {
  return {
    masked: renderer.masked,
    hasKeys: renderer.hasKeys,
    ask: (asking) => renderer.ask(plainAsking(asking)),
    show: (asking) => renderer.show(plainAsking(asking)),
    pick: (playbooks) => renderer.pick(playbooks),
    leave: (remark) => renderer.leave(plainTexts(remark)),
    callAway: () => renderer.callAway(),
    clear: () => renderer.clear(),
    read: (textFor) => renderer.read((columns) => plainSigns(textFor(columns))),
    copy: (text) => renderer.copy(text),
    edit: (text) => renderer.edit(text),
    release: () => renderer.release(),
  };
}

function plainAsking({ readsAs, draft, ...asking }: Asking): Asking {
  const read = readsAs && ((typed: string) => plainTexts(readsAs(typed)));
  return { ...plainTexts(asking), draft, ...(read && { readsAs: read }) };
}

/** The same with every text in it in plain signs. */
function plainTexts<Data>(data: Data): Data {
  if (typeof data === 'string') return plainSigns(data) as Data;
  if (Array.isArray(data)) return data.map(plainTexts) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, plainTexts(value)])) as Data;
}
