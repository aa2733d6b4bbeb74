import { getSentState } from '@/lib/desk/json-proposals'
import { requireToken } from '../../bearer'
import { ownAnswer, withToken } from '../../writing'
import { printProposal } from '../proposal-json'

const { handle, refuse, options } = withToken<{ id: string }>('GET', async (request, printing, { id }) => {
  const contributor = await requireToken(request.headers, ['follow', 'propose'])
  return ownAnswer(200, printProposal(await getSentState(contributor, id), printing))
})

export { handle as GET, options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
