import { givenEntry, givenProject } from '../../lib/testing/given'
import { decided, asItIs } from '../../lib/testing/deeds'
import { makePerson } from '../../lib/auth/testing'
import { test } from '../fixtures'

test('shots', async ({ editor }) => {
  const person = await makePerson('editor', 'Siti Aminah')
  const stays = await givenEntry('company', { name: { en: 'Strait Works' }, headquarters: 'MY', otherNames: [] })
  const goes = await givenEntry('company', { name: { en: 'Strait Works Berhad' }, headquarters: 'CN', type: 'listed' })
  await givenProject({ name: { en: 'Pier of works' }, relationship: 'china-malaysia', participants: [{ id: 'a', company: goes.id, role: 'contractor' }] })
  const gone = await givenProject({ name: { en: 'Phantom port' }, relationship: 'china-malaysia' })
  await decided(person, await asItIs(gone.id, { state: { is: 'withdrawn' } }))
  const shots: [string, string][] = [
    ['merge', `/desk/merge/company/${goes.slug}?into=${stays.slug}`],
    ['mergesearch', `/desk/merge/company/${goes.slug}`],
    ['withdraw', '/desk/withdraw/company/infinaxis'],
    ['rename', '/desk/rename/project/infinaxis-data-center'],
    ['restore', '/desk/restore/project/infinaxis-data-center/1'],
    ['history', '/projects/infinaxis-data-center/history'],
    ['gonehistory', `/projects/${gone.slug}/history`],
    ['gone', `/projects/${gone.slug}`],
    ['revision', '/projects/infinaxis-data-center/history/2'],
    ['menu', '/projects/infinaxis-data-center'],
    ['close', '/account/close'],
    ['account', '/account'],
  ]
  for (const [name, address] of shots) {
    await editor.setViewportSize({ width: 1440, height: 900 })
    await editor.emulateMedia({ colorScheme: 'light' })
    await editor.goto(address)
    if (name === 'menu') await editor.getByText('Edit', { exact: true }).click()
    await editor.screenshot({ path: `/tmp/shots-history/${name}-1440.png`, fullPage: name !== 'menu' })
    await editor.setViewportSize({ width: 320, height: 700 })
    await editor.emulateMedia({ colorScheme: 'dark' })
    await editor.screenshot({ path: `/tmp/shots-history/${name}-320.png`, fullPage: name !== 'menu' && name !== 'revision' })
  }
})
