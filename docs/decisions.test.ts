import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'docs/decisions'
const index = readFileSync(`${folder}/README.md`, 'utf8')
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

test.each(readdirSync(folder).filter((name) => name !== 'README.md'))(
  '%s is linked from the index',
  (name) => {
    expect(index).toContain(`](${name})`)
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toMatch(
      /^# \d{4} .+\n\n\d{4}-\d\d-\d\d, (accepted|superseded by \d{4})/,
    )
  },
)

test.each(Object.keys(dependencies))('the index says why %s is here', (name) => {
  expect(index).toContain(`\`${name}\``)
})
