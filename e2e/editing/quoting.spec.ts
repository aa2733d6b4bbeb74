import { expect, type Page } from '@playwright/test'
import { findBarriers } from '../barriers'
import { fillSource, test } from '../fixtures'

const nameOf = (words: string) => `${words} ${process.pid}-${Math.random().toString(36).slice(2, 8)}`

/** What only the whole text says. */
const unsaid = 'Quartzrunner is said nowhere else.'

const article = (name: string, company = 'Sound Builders') => `A tunnel under the harbour

The ${name} is under construction in Kuantan, by ${company} as its contractor. It is scheduled for completion in June 2027.

The ferry is scheduled for completion in June 2027 as well. ${unsaid}

${'More is said of other things. '.repeat(60)}`

const text = (page: Page) => page.getByLabel('Text of the source')
const words = (page: Page) => page.getByRole('region', { name: 'Words to quote' })
const quoteFor = (page: Page, field: string) =>
  page.getByRole('button', { name: `Quote the selected words for: ${field}`, exact: true })

/** Draws over words in the text of the source, as a hand does. */
async function drawOver(page: Page, exact: string): Promise<void> {
  await words(page).scrollIntoViewIfNeeded()
  const { from, to } = await words(page).evaluate((region, exact) => {
    for (const piece of region.querySelectorAll('[data-start]')) {
      const node = piece.firstChild
      const at = node?.textContent?.indexOf(exact) ?? -1
      if (!node || at === -1) continue
      piece.scrollIntoView({ block: 'nearest' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + exact.length)
      const seen = range.getBoundingClientRect()
      const box = region.getBoundingClientRect()
      if (seen.bottom > box.bottom) region.scrollTop += seen.bottom - box.bottom + 40
      const rects = [...range.getClientRects()]
      const [first, last] = [rects[0], rects.at(-1)]
      if (first && last)
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        }
    }
    throw new Error(`not in the text: ${exact}`)
  }, exact)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Puts an article into the clipboard, as copying it would. */
async function copied(page: Page, content: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((content) => navigator.clipboard.writeText(content), content)
}

async function openNote(page: Page, field: string) {
  await page.getByLabel(new RegExp(`^\\d+ sources?: ${field}$`)).click()
  return page.locator('details.claim[open] .note')
}

test('words are selected in the pasted text and quoted for a field; readers see them with what is around them', async ({
  editor,
  page,
}) => {
  const name = nameOf('Quoted tunnel')
  await editor.goto('/desk/new/project')
  await fillSource(editor)
  await copied(editor, article(name))
  await text(editor).focus()
  await editor.keyboard.press('Control+V')
  await expect(words(editor)).toBeFocused()
  await expect(words(editor)).toContainText('under construction in Kuantan')

  await editor.getByLabel('Name', { exact: true }).fill(name)
  await quoteFor(editor, 'Name').click()
  await expect(editor.getByText('No words are selected.')).toBeVisible()
  await drawOver(editor, `The ${name}`)
  await quoteFor(editor, 'Name').click()
  await expect(editor.getByLabel('Quote for Name')).toHaveValue(`The ${name}`)
  await expect(editor.getByText(`Quoted for Name: “The ${name}”`)).toBeVisible()

  await editor.getByRole('radio', { name: 'In progress' }).check()
  await drawOver(editor, 'under construction')
  await quoteFor(editor, 'Stage').click()
  await editor.getByLabel('Planned completion', { exact: true }).fill('June 2027')
  // Twice in the text: the place that was selected decides.
  await drawOver(editor, 'scheduled for completion in June 2027')
  await quoteFor(editor, 'Planned completion').click()

  const marks = words(editor).locator('mark')
  await expect(marks).toHaveText([
    `The ${name}`,
    'under construction',
    'scheduled for completion in June 2027',
  ])
  const stageMark = words(editor).getByRole('link', { name: 'Supports: Stage' })
  await expect(stageMark).toBeVisible()
  await stageMark.click()
  await expect(editor.getByLabel('Quote for Stage')).toBeFocused()
  await editor.getByRole('link', { name: 'Show in text: Planned completion' }).click()
  await expect(words(editor).getByRole('link', { name: 'Supports: Planned completion' })).toBeFocused()
  expect(await findBarriers(editor)).toEqual([])

  await editor.getByRole('button', { name: 'Publish' }).click()
  await editor.waitForURL(/\/projects\/quoted-tunnel/)
  const address = new URL(editor.url()).pathname
  await page.goto(address)
  const note = await openNote(page, 'Planned completion')
  await expect(note.locator('blockquote mark')).toHaveText('scheduled for completion in June 2027')
  await expect(note.locator('blockquote')).toContainText('as its contractor. It is scheduled for completion')
  await expect(note.locator('blockquote')).not.toContainText('The ferry')

  const source = (await note.getByRole('link', { name: 'About this source' }).getAttribute('href')) ?? ''
  for (const asked of [
    address,
    `${address}/history`,
    `${address}/revisions/1`,
    source,
    `${source}/history`,
    `/api/v1${source}`,
  ]) {
    const answer = await page.request.get(asked)
    expect(await answer.text(), asked).not.toContain('Quartzrunner')
  }
  await page.goto('/search?q=Quartzrunner')
  await expect(page.getByRole('main')).not.toContainText(name)

  await editor.goto(address.replace('/projects/', '/desk/edit/project/'))
  await editor.getByLabel('A source that is here already').fill(source.split('/').at(-1) ?? '')
  await editor.getByLabel('Name', { exact: true }).focus()
  await expect(words(editor)).toContainText(unsaid)
  await expect(words(editor).getByText('Quoted already: Planned completion')).toBeVisible()
})

test('by keyboard, words are chosen with the arrow keys, in the text or where it is pasted', async ({
  contributor,
}) => {
  const name = nameOf('Keyed tunnel')
  await contributor.goto('/desk/new/project')
  await fillSource(contributor)
  await copied(contributor, article(name))
  await text(contributor).focus()
  await contributor.keyboard.press('Control+V')
  await expect(words(contributor)).toBeFocused()
  for (let word = 0; word < 6; word++) await contributor.keyboard.press('ArrowRight')
  await contributor.keyboard.press('Shift+ArrowRight')
  await quoteFor(contributor, 'Name').focus()
  await contributor.keyboard.press('Enter')
  await expect(contributor.getByLabel('Quote for Name')).toHaveValue('The Keyed')

  await contributor.getByText('Change the text').focus()
  await contributor.keyboard.press('Enter')
  await text(contributor).focus()
  await contributor.keyboard.press('Control+Home')
  for (let word = 0; word < 2; word++) await contributor.keyboard.press('Control+Shift+ArrowRight')
  await quoteFor(contributor, 'Stage').focus()
  await contributor.keyboard.press('Enter')
  await expect(contributor.getByLabel('Quote for Stage')).toHaveValue('A tunnel')

  // Other words than those that were selected have other words around them.
  await contributor.getByLabel('Quote for Stage').fill('scheduled for completion in June 2027')
  await expect(contributor.getByText('These words stand in several places of the text.')).toBeVisible()
  await contributor.getByLabel('Quote for Stage').fill('nowhere at all')
  await expect(contributor.getByText('These words are not in the text.')).toBeVisible()

  await contributor.getByRole('button', { name: 'Keep as a draft' }).click()
  await contributor.getByRole('link', { name: 'Continue' }).click()
  await expect(words(contributor)).toContainText(unsaid)
  await expect(words(contributor).locator('mark')).toHaveText(['The Keyed'])
})

test('on a phone, in the dark, words are quoted from the bar under the text', async ({ contributor }) => {
  const name = nameOf('Pocket tunnel')
  await contributor.setViewportSize({ width: 320, height: 700 })
  await contributor.emulateMedia({ colorScheme: 'dark' })
  await contributor.goto('/desk/new/project')
  await fillSource(contributor)
  await text(contributor).fill(article(name))
  await drawOver(contributor, 'under construction')
  await contributor.getByLabel('Selected words for').selectOption('Stage')
  await contributor.getByRole('button', { name: 'Quote', exact: true }).click()
  await expect(contributor.getByLabel('Quote for Stage')).toHaveValue('under construction')
  await expect(words(contributor).locator('mark')).toHaveText(['under construction'])
  const sideways = await contributor.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
  expect(await findBarriers(contributor)).toEqual([])
})

test('without JavaScript the quote fields do it all, and words in several places are asked for', async ({
  plainEditor,
  page,
}) => {
  const name = nameOf('Plain tunnel')
  await plainEditor.goto('/desk/new/project')
  await fillSource(plainEditor)
  const address = await plainEditor.getByLabel('Source URL').inputValue()
  await text(plainEditor).fill(article(name))
  await plainEditor.getByLabel('Name', { exact: true }).fill(name)
  await plainEditor.getByLabel('Quote for Name').fill(`The ${name}`)
  await plainEditor.getByRole('radio', { name: 'In progress' }).check()
  await plainEditor.getByLabel('Quote for Stage').fill('under construction')
  await plainEditor.getByLabel('Planned completion', { exact: true }).fill('June 2027')
  await plainEditor.getByLabel('Quote for Planned completion').fill('scheduled for completion')
  await plainEditor.getByRole('button', { name: 'Publish' }).click()
  const summary = plainEditor.getByRole('main').getByRole('alert')
  await expect(summary).toContainText('1 thing to mend')
  await expect(summary).toContainText('These words stand in 2 places of the text.')
  await expect(words(plainEditor).locator('mark')).toHaveText([`The ${name}`, 'under construction'])
  await expect(text(plainEditor)).toHaveValue(article(name))

  await plainEditor.getByLabel('Quote for Planned completion').fill('It is scheduled for completion')
  await plainEditor.getByRole('button', { name: 'Publish' }).click()
  await plainEditor.waitForURL(/\/projects\/plain-tunnel/)
  await page.goto(new URL(plainEditor.url()).pathname)
  const note = await openNote(page, 'Planned completion')
  await expect(note.locator('blockquote')).toContainText('It is scheduled for completion in June 2027.')
  await expect(note.locator('blockquote mark')).toHaveText('It is scheduled for completion')

  await plainEditor.goto('/desk/new/project')
  await plainEditor.getByLabel('A source that is here already').fill(address)
  await plainEditor.getByRole('button', { name: 'Show the text that is kept of it' }).click()
  await expect(words(plainEditor)).toContainText(unsaid)
})

test('from an article in the clipboard to a sent proposal with five quoted fields in 24 steps', async ({
  contributor,
}) => {
  const name = nameOf('Swift tunnel')
  const company = nameOf('Diggers')
  await contributor.goto('/desk')
  await copied(contributor, article(name, company))
  let steps = 0
  /** One step of the hand: a press, a line that is typed, or words that are drawn over. */
  const step = async (deed: Promise<unknown>) => {
    await deed
    steps += 1
  }
  const page = contributor
  const fill = (label: string, value: string) => step(page.getByLabel(label, { exact: true }).fill(value))
  const quote = async (field: string, exact: string) => {
    await step(drawOver(page, exact))
    await step(quoteFor(page, field).click())
  }
  await step(page.getByRole('link', { name: 'Project', exact: true }).click())
  await fill('Source URL', `https://example.org/swift/${process.pid}/${Date.now()}`)
  await fill('Source title', 'A tunnel under the harbour')
  await fill('Publisher', 'The Example')
  await fill('Published on', '17 April 2025')
  await step(text(page).click())
  await step(page.keyboard.press('Control+V'))
  await fill('Name', name)
  await quote('Name', `The ${name}`)
  await step(page.getByRole('radio', { name: 'In progress' }).check())
  await quote('Stage', 'under construction')
  await fill('Planned completion', 'June 2027')
  await quote('Planned completion', 'It is scheduled for completion in June 2027')
  await fill('Place', 'Kuantan')
  await quote('Place', 'in Kuantan')
  await fill('Company', company)
  await step(page.getByLabel('Role', { exact: true }).selectOption('Contractor'))
  await quote('Who takes part', `by ${company} as its contractor`)
  await step(page.getByRole('button', { name: 'Send for review' }).click())
  await expect(page.getByText('This waits for review.')).toBeVisible()
  // With 95 letters typed and two to three seconds a step, well under two minutes.
  expect(steps).toBe(24)
})
