import { answering } from '../answer'
import { apiDocument } from '../document'
import { readOnce } from '../parameters'
import { readWords } from '../words'

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering(async ({ parameters, printing }) => {
  readOnce(parameters, ['asOf'])
  return { content: apiDocument(await readWords(), printing.site) }
})
