import { expect } from '@playwright/test'
import { testPassword } from '../../lib/auth/testing'
import { test } from '../fixtures'

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, a token is shown once, proposes what an editor publishes, and is worth nothing when revoked`, async ({
    contributor,
    plainContributor,
    editor,
    page: reader,
    request,
  }) => {
    const page = kind === 'with' ? contributor : plainContributor
    await page.goto('/account')
    await page.getByRole('link', { name: 'Make or revoke tokens' }).click()
    await expect(page.getByLabel('How long does it hold?')).toHaveValue('90')
    await page.getByLabel('What is it for?').fill('Harvester at home')
    await page.getByLabel('Current password').fill('not the password')
    await page.getByRole('button', { name: 'Make the token' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('The current password is not right')
    await expect(page.getByLabel('What is it for?')).toHaveValue('Harvester at home')
    await page.getByLabel('Current password').fill(testPassword)
    await page.getByRole('button', { name: 'Make the token' }).click()
    const shown = page.getByRole('status').filter({ hasText: 'shown only this once' })
    const token = /entente_[\w-]{43}/.exec((await shown.textContent()) ?? '')?.[0] ?? ''
    const list = page.getByRole('listitem').filter({ hasText: 'Harvester at home' })
    await expect(list).toContainText('Never used')
    await page.goto('/account/tokens')
    await expect(page.getByText(token)).toHaveCount(0)

    const name = `Program pier ${process.pid}-${Math.random().toString(36).slice(2, 8)}`
    const source = {
      url: `https://example.org/${encodeURIComponent(name)}`,
      title: 'A pier is agreed',
      publisher: 'The Example',
      language: 'en',
      tier: 'independent_media',
    }
    const send = (values: object, key = name) =>
      request.post('/api/v1/proposals', {
        headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key.replaceAll(' ', '-') },
        data: {
          kind: 'project',
          values: { name: { en: name }, disposition: 'active', relationship: 'china-malaysia', ...values },
          claims: [
            { field: 'name', quote: { exact: `the ${name}` }, source },
            { field: 'stage', quote: { exact: 'was announced' }, source },
          ],
          reason: 'Announced',
        },
      })
    const refused = await send({ stage: 'done' })
    expect(refused.status()).toBe(422)
    expect((await refused.json()).errors).toEqual([
      { pointer: '#/values/stage', detail: 'Choose one from the list.' },
    ])
    const created = await send({ stage: 'announced' })
    expect(created.status()).toBe(201)
    const { id } = await created.json()

    await editor.goto(`/desk/proposals/${id}`)
    await expect(editor.getByRole('heading', { level: 1 })).toContainText(name)
    await editor.getByRole('button', { name: 'Publish' }).click()
    const follow = async () =>
      (await request.get(`/api/v1/proposals/${id}`, { headers: { Authorization: `Bearer ${token}` } })).json()
    await expect.poll(async () => (await follow()).state).toBe('published')
    const { published } = await follow()
    await reader.goto(new URL(published.at(-1).url).pathname)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(reader.getByRole('main')).toContainText('was announced')

    await page.reload()
    await expect(list).toContainText('Last used')
    await list.getByRole('button', { name: 'Revoke' }).click()
    await expect(page.getByText('You have no token.')).toBeVisible()
    const late = await send({ stage: 'agreed' })
    expect(late.status()).toBe(401)
    expect(late.headers()['www-authenticate']).toContain('invalid_token')
  })
}
