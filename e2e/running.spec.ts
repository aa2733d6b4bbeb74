import { expect, test } from '@playwright/test'

test('it says that it is alive and ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'alive' })
  expect(await (await request.get('/readyz')).json()).toEqual({ status: 'ready' })
})

test('every answer has a number, and an absent page says so', async ({ request }) => {
  const response = await request.get('/nowhere')
  expect(response.status()).toBe(404)
  expect(response.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})
