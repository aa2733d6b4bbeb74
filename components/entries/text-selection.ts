/** A stretch of a text, in UTF-16 units. */
export type Stretch = { start: number; end: number }

/** The pieces of a text on screen: elements that say at which character they start, each with one node of text. */
function nodesIn(region: Element): { node: Text; start: number }[] {
  return [...region.querySelectorAll<HTMLElement>('[data-start]')].flatMap((piece) => {
    const node = piece.firstChild
    return node instanceof Text ? [{ node, start: Number(piece.dataset.start) }] : []
  })
}

/** @returns what is selected of a text on screen, without what stands between its pieces; null for nothing */
export function selectedStretch(region: Element): Stretch | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const touched = nodesIn(region).filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return null
  const start = first.start + (range.startContainer === first.node ? range.startOffset : 0)
  const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length)
  return start < end ? { start, end } : null
}

/** The place on screen of a stretch of the text; null when the text is not there. */
export function rangeOf(region: Element, { start, end }: Stretch): Range | null {
  const nodes = nodesIn(region)
  const first = nodes.findLast((one) => one.start <= start)
  const last = nodes.findLast((one) => one.start < end)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, Math.min(start - first.start, first.node.length))
  range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}

/** Shows a stretch as chosen also while the focus is elsewhere, in browsers that can. */
export function highlight(name: string, range: Range | null): void {
  if (!('highlights' in CSS)) return
  if (range) CSS.highlights.set(name, new Highlight(range))
  else CSS.highlights.delete(name)
}
