import { expect, type Page } from '@playwright/test'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  newSource,
} from '../../lib/testing/given'
import { endSession, signInHere, test } from '../fixtures'

const relationship = 'china-malaysia'
const nameOf = (words: string) => `${words} ${process.pid}-${Math.random().toString(36).slice(2, 7)}`
const today = () => new Date().toISOString().slice(0, 10)

/** Gives the reason and presses the button. */
async function decide(page: Page, button: string, reason: string): Promise<void> {
  await page.getByLabel('Reason', { exact: true }).fill(reason)
  await page.getByRole('button', { name: button, exact: true }).click()
}

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, an entry is withdrawn with a reason, and published again from its history`, async ({
    given,
    editor,
    plainEditor,
    page: reader,
    request,
  }) => {
    const page = kind === 'with' ? editor : plainEditor
    const project = await given.project({ name: nameOf('Phantom port') })
    await page.goto(project.href)
    await page.getByText('More', { exact: true }).click()
    await page.getByRole('link', { name: 'Withdraw it' }).click()
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Reason: Say why, in one line.')
    await decide(page, 'Withdraw', 'It was a hoax')
    await page.waitForURL(/\/history$/)
    await expect(page.getByText('This entry was withdrawn. What was published')).toBeVisible()

    const gone = await reader.goto(project.href)
    expect(gone?.status()).toBe(410)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(project.name)
    await expect(reader.getByText('It was a hoax')).toBeVisible()
    const answer = await request.get(`/api/v1${project.href}`)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([410, 'application/problem+json'])
    expect(await (await request.get(`/api/v1${project.href}/revisions`)).json()).toMatchObject({
      data: [
        { number: 2, state: 'withdrawn' },
        { number: 1, state: 'published' },
      ],
    })
    const found = await (await request.get(`/api/v1/search?q=${encodeURIComponent(project.name)}`)).json()
    expect(found.data).toEqual([])

    await page.getByRole('link', { name: 'Restore revision 1' }).click()
    await expect(page.getByText('The entry was withdrawn; this publishes it again')).toBeVisible()
    await decide(page, 'Restore', 'It is real after all')
    await page.waitForURL(new RegExp(`${project.href}$`))
    expect((await reader.goto(project.href))?.status()).toBe(200)
    await reader.goto(`${project.href}/history`)
    await expect(reader.getByText('3 revisions')).toBeVisible()
    await expect(reader.getByText('published by its author').first()).toBeVisible()
    await expect(reader.getByRole('link', { name: /^Restore/ })).toHaveCount(0)
  })

  test(`${kind} JavaScript, the reason is not lost when the session ended before it was sent`, async ({
    given,
    editor,
    plainEditor,
  }) => {
    const page = kind === 'with' ? editor : plainEditor
    const project = await given.project({ name: nameOf('Late harbour') })
    await page.goto(`/desk/rename${project.href.replace('/projects', '/project')}`)
    await page.getByLabel('Last part of the address').fill(`late-${process.pid}-${kind}`)
    const { email } = await endSession(page)
    await decide(page, 'Change the address', 'The harbour has another name')
    await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
    await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('The harbour has another name')
    await signInHere(page, email, 'Sign in and continue')
    await page.waitForURL(new RegExp(`/projects/late-${process.pid}-${kind}$`))
  })

  test(`${kind} JavaScript, two entries about one company become one, and two again`, async ({
    editor,
    plainEditor,
    page: reader,
    request,
  }) => {
    const page = kind === 'with' ? editor : plainEditor
    const [stayingName, goingName] = [nameOf('Strait Works'), nameOf('Strait Works Berhad')]
    const stays = await givenEntry('company', { name: { en: stayingName }, headquarters: 'MY' })
    const goes = await givenEntry('company', { name: { en: goingName }, headquarters: 'CN', type: 'listed' })
    const participants = [{ id: 'a', company: goes.id, role: 'contractor' }]
    const pier = await givenProject({ name: { en: nameOf('Pier') }, relationship, participants })

    await page.goto(`/desk/merge/company/${goes.slug}`)
    await page.getByLabel('The entry that stays').fill('nobody of this name')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByText('There is no other public entry of this name.')).toBeVisible()
    await page.getByLabel('The entry that stays').fill(stayingName)
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByText('1 entry gets a new revision.')).toBeVisible()
    const headquarters = page.getByRole('row', { name: /^Country/ })
    await expect(headquarters.getByRole('radio').first()).toBeChecked()
    await headquarters.getByRole('radio').nth(1).check()
    // Without a reason everything chosen comes back.
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Say why')
    await expect(headquarters.getByRole('radio').nth(1)).toBeChecked()
    await decide(page, 'Merge', 'One company, entered twice')
    await page.waitForURL(new RegExp(`/companies/${stays.slug}$`))

    const answer = await request.get(`/companies/${goes.slug}`, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, `/companies/${stays.slug}`])
    const api = await request.get(`/api/v1/companies/${goes.slug}`, { maxRedirects: 0 })
    expect([api.status(), api.headers().location]).toEqual([308, `/api/v1/companies/${stays.slug}`])
    const merged = await (await request.get(`/api/v1/companies/${stays.slug}`)).json()
    expect(merged.values).toMatchObject({ headquarters: 'CN', type: 'listed' })
    await reader.goto(`/projects/${pier.slug}`)
    await expect(reader.getByRole('link', { name: stayingName }).first()).toBeVisible()

    await page.goto(`/companies/${goes.slug}/history`)
    await expect(page.getByText('This entry was merged into')).toBeVisible()
    await page.getByRole('link', { name: 'Undo this merge' }).click()
    await decide(page, 'Undo the merge', 'Two companies after all')
    await page.waitForURL(new RegExp(`/companies/${goes.slug}$`))
    const back = await (await request.get(`/api/v1/companies/${stays.slug}`)).json()
    expect(back.values).toMatchObject({ headquarters: 'MY', type: null })
    await reader.goto(`/projects/${pier.slug}`)
    await expect(reader.getByRole('link', { name: goingName }).first()).toBeVisible()
  })

  test(`${kind} JavaScript, an address is changed, and the old one leads on`, async ({
    given,
    editor,
    plainEditor,
    request,
  }) => {
    const page = kind === 'with' ? editor : plainEditor
    const project = await given.project({ name: nameOf('Mispelt quay') })
    const wanted = `spelt-quay-${Math.random().toString(36).slice(2, 8)}`
    await page.goto(project.href.replace('/projects/', '/desk/rename/project/'))
    await page.getByLabel('Last part of the address').fill('Not an address!')
    await decide(page, 'Change the address', 'A letter was missing')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Write small letters')
    await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('A letter was missing')
    await page.getByLabel('Last part of the address').fill(wanted)
    await page.getByRole('button', { name: 'Change the address' }).click()
    await page.waitForURL(new RegExp(`/projects/${wanted}$`))
    const answer = await request.get(`${project.href}?asOf=${today()}`, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, `/projects/${wanted}?asOf=${today()}`])
    await page.goto(`/projects/${wanted}/history/2`)
    await expect(page.getByText(`to ${wanted}`)).toBeVisible()
  })
}

test('what others point at is not withdrawn, and they are named', async ({ editor }) => {
  const owner = await givenEntry('company', { name: { en: nameOf('Named owner') } })
  const name = nameOf('Owned pier')
  const participants = [{ id: 'a', company: owner.id, role: 'owner' }]
  await givenProject({ name: { en: name }, relationship, participants })
  await editor.goto(`/desk/withdraw/company/${owner.slug}`)
  await expect(editor.getByText('1 public entry points at it.')).toBeVisible()
  await expect(editor.getByRole('link', { name })).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
})

test('an earlier revision is read as it was and brought back; meanwhile published changes are told', async ({
  editor,
}) => {
  const { id, slug, source } = await givenProject({
    name: { en: nameOf('Wavering dam') },
    relationship,
    plannedEnd: '2026',
  })
  const later = newSource({ publishedOn: '2026-02-01' })
  await givenPublished(
    later,
    await changed(id, { plannedEnd: '2029' }, [claimOn('plannedEnd', later.entryId)]),
  )
  await editor.goto(`/projects/${slug}/history/2`)
  await expect(editor.getByRole('heading', { name: 'The entry as it was' })).toBeVisible()
  await editor.goto(`/projects/${slug}/history/1`)
  await expect(editor.getByRole('cell', { name: '2026', exact: true }).first()).toBeVisible()
  await editor.getByRole('link', { name: 'Restore this revision' }).click()
  await editor.waitForURL(/\/desk\/restore\//)
  await givenPublished(await changed(id, { stage: 'completed' }, [claimOn('stage', source)]))
  await decide(editor, 'Restore', 'The later report was wrong')
  await expect(editor.getByRole('main').getByRole('alert')).toContainText('Somebody published a change')
  await editor.reload()
  await decide(editor, 'Restore', 'The later report was wrong')
  await editor.waitForURL(new RegExp(`/projects/${slug}$`))
  await expect(editor.getByText('2026', { exact: true }).first()).toBeVisible()
})

test('a contributor decides nothing about entries', async ({ given, contributor }) => {
  const project = await given.project({ name: nameOf('Untouched quay') })
  const at = project.href.replace('/projects/', 'project/')
  for (const deed of ['withdraw', 'rename', 'merge', 'unmerge'])
    expect((await contributor.goto(`/desk/${deed}/${at}`))?.status()).toBe(403)
  expect((await contributor.goto(`/desk/restore/${at}/1`))?.status()).toBe(403)
  await contributor.goto(project.href)
  await expect(contributor.getByRole('link', { name: 'Withdraw it' })).toHaveCount(0)
  await expect(contributor.getByRole('link', { name: 'Edit', exact: true })).toBeVisible()
})
