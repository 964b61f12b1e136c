import type { CDPSession, Locator, Page } from '@playwright/test';

/** A table as another program is given it, or as it is spoken: rows of cells. */
export type Cells = readonly (readonly string[])[];

/** Selects a whole table, copies it as a reader would, and gives what stands on the clipboard. */
export async function copyTable(table: Locator): Promise<{ plain: Cells; html: Cells }> {
  const page = table.page();
  await table.evaluate((element) => {
    for (
      let folded = element.closest('details');
      folded !== null;
      folded = folded.parentElement?.closest('details') ?? null
    )
      folded.open = true;
    getSelection()?.selectAllChildren(element);
  });
  await page.keyboard.press('ControlOrMeta+c');
  const { plain, html } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
  return { plain: linesOf(plain), html: await cellsOf(page, html) };
}

/** Lines with a tab in them; a caption above the table has none. */
function linesOf(plain: string): Cells {
  return plain
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.length > 1);
}

/** The cells of pasted markup, with all that a program would take for their text. */
function cellsOf(page: Page, html: string): Promise<Cells> {
  return page.evaluate((markup) => {
    const pasted = new DOMParser().parseFromString(markup, 'text/html');
    return [...pasted.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
  }, html);
}

type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
};

/** The names of the cells of a table as the accessibility tree gives them, row by row. */
export async function spokenTable(session: CDPSession, table: Locator): Promise<Cells> {
  await table.evaluate((element) => element.setAttribute('data-spoken', ''));
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[data-spoken]' });
  await table.evaluate((element) => element.removeAttribute('data-spoken'));
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = (await session.send('Accessibility.queryAXTree', {
    backendNodeId: node.backendNodeId,
  })) as unknown as { nodes: Node[] };
  const rows: string[][] = [];
  for (const { role, name } of nodes) {
    if (role?.value === 'row') rows.push([]);
    if (/^(?:cell|gridcell|rowheader|columnheader)$/.test(role?.value ?? '')) rows.at(-1)?.push(name?.value ?? '');
  }
  return rows;
}
