import type { Role } from '../../lib/auth/person'

/** Who may: the lowest role, or anyone, also without an account; or its author, who is none of those that try. */
export type Needs = Role | 'anyone' | 'author'

type Address = {
  needs: Needs
  /** One address of it; `:proposal` and `:person` are another person's. */
  at: string
  /** How a role that is too low is answered; 403 unless it must not know that there is such a thing. */
  refused?: 404
  /** How it answers those who may; 200 unless said. */
  answers?: number
}

/** Every address of the desk, the account and the API, by its file under `app`, with an address of it to try. */
export const addresses: Record<string, Address> = {
  '[locale]/account/page.tsx': { needs: 'contributor', at: '/account' },
  '[locale]/desk/page.tsx': { needs: 'contributor', at: '/desk' },
  '[locale]/desk/keys/page.tsx': { needs: 'contributor', at: '/desk/keys' },
  '[locale]/desk/new/[kind]/page.tsx': { needs: 'contributor', at: '/desk/new/project' },
  '[locale]/desk/edit/[kind]/[slug]/page.tsx': {
    needs: 'contributor',
    at: '/desk/edit/project/infinaxis-data-center',
  },
  '[locale]/desk/develop/[kind]/[slug]/page.tsx': {
    needs: 'contributor',
    at: '/desk/develop/project/infinaxis-data-center',
  },
  '[locale]/desk/proposals/page.tsx': { needs: 'contributor', at: '/desk/proposals' },
  '[locale]/desk/proposals/[id]/page.tsx': { needs: 'editor', at: '/desk/proposals/:proposal', refused: 404 },
  '[locale]/desk/review/page.tsx': { needs: 'editor', at: '/desk/review' },
  '[locale]/desk/people/page.tsx': { needs: 'admin', at: '/desk/people' },
  '[locale]/desk/people/[id]/page.tsx': { needs: 'admin', at: '/desk/people/:person' },
  '[locale]/account/close/page.tsx': { needs: 'contributor', at: '/account/close' },
  '[locale]/account/second-step/page.tsx': { needs: 'contributor', at: '/account/second-step' },
  '[locale]/account/tokens/page.tsx': { needs: 'contributor', at: '/account/tokens' },
  '[locale]/desk/audit/page.tsx': { needs: 'admin', at: '/desk/audit' },
  '[locale]/desk/claims/[kind]/[slug]/page.tsx': {
    needs: 'contributor',
    at: '/desk/claims/project/infinaxis-data-center',
  },
  '[locale]/desk/claims/[kind]/[slug]/new/page.tsx': {
    needs: 'contributor',
    at: '/desk/claims/project/infinaxis-data-center/new?field=stage',
  },
  '[locale]/desk/confirm/[kind]/[slug]/page.tsx': {
    needs: 'contributor',
    at: '/desk/confirm/project/infinaxis-data-center',
  },
  '[locale]/desk/corrections/page.tsx': { needs: 'editor', at: '/desk/corrections' },
  '[locale]/desk/merge/[kind]/[slug]/page.tsx': {
    needs: 'editor',
    at: '/desk/merge/project/infinaxis-data-center',
  },
  '[locale]/desk/queue/[need]/page.tsx': { needs: 'contributor', at: '/desk/queue/overdue' },
  '[locale]/desk/rename/[kind]/[slug]/page.tsx': {
    needs: 'editor',
    at: '/desk/rename/project/infinaxis-data-center',
  },
  '[locale]/desk/restore/[kind]/[slug]/[number]/page.tsx': {
    needs: 'editor',
    at: '/desk/restore/project/infinaxis-data-center/1',
  },
  '[locale]/desk/unmerge/[kind]/[slug]/page.tsx': {
    needs: 'editor',
    at: '/desk/unmerge/project/infinaxis-data-center',
  },
  '[locale]/desk/withdraw/[kind]/[slug]/page.tsx': {
    needs: 'editor',
    at: '/desk/withdraw/project/infinaxis-data-center',
  },
  '[locale]/desk/proposals/[id]/discard/page.tsx': {
    needs: 'author',
    at: '/desk/proposals/:proposal/discard',
    refused: 404,
  },
  // A draft is sent to it, and a session that has ended is said in the answer.
  '[locale]/desk/drafts/route.ts': { needs: 'anyone', at: '/desk/drafts', answers: 405 },
  // Programs send to it, and have a token instead of a session.
  'api/v1/proposals/route.ts': { needs: 'anyone', at: '/api/v1/proposals', answers: 405 },
  'api/v1/proposals/[id]/route.ts': { needs: 'anyone', at: '/api/v1/proposals/:proposal', answers: 401 },
  'api/v1/[[...rest]]/route.ts': { needs: 'anyone', at: '/api/v1' },
  'api/v1/[kind]/route.ts': { needs: 'anyone', at: '/api/v1/projects' },
  'api/v1/[kind]/[slug]/route.ts': { needs: 'anyone', at: '/api/v1/projects/infinaxis-data-center' },
  'api/v1/[kind]/[slug]/revisions/route.ts': {
    needs: 'anyone',
    at: '/api/v1/projects/infinaxis-data-center/revisions',
  },
  'api/v1/[kind]/[slug]/revisions/[number]/route.ts': {
    needs: 'anyone',
    at: '/api/v1/projects/infinaxis-data-center/revisions/1',
  },
  'api/v1/openapi.json/route.ts': { needs: 'anyone', at: '/api/v1/openapi.json' },
  'api/v1/overview/route.ts': { needs: 'anyone', at: '/api/v1/overview' },
  'api/v1/search/route.ts': { needs: 'anyone', at: '/api/v1/search?q=rail' },
}

/** Every server action of the site: its file under `app` and its name. */
export const actions: Record<string, Needs> = {
  '[locale]/account/actions.ts changeNameAction': 'contributor',
  '[locale]/account/actions.ts changePasswordAction': 'contributor',
  '[locale]/account/actions.ts endSessionAction': 'contributor',
  '[locale]/account/actions.ts signOutAction': 'anyone',
  '[locale]/desk/people/actions.ts inviteAction': 'admin',
  '[locale]/desk/people/actions.ts linkAction': 'admin',
  '[locale]/desk/people/actions.ts roleAction': 'admin',
  '[locale]/desk/people/actions.ts disableAction': 'admin',
  '[locale]/desk/people/actions.ts enableAction': 'admin',
  '[locale]/desk/people/actions.ts removeAction': 'admin',
  '[locale]/desk/proposals/converse.ts claimAction': 'editor',
  '[locale]/desk/proposals/converse.ts releaseAction': 'editor',
  '[locale]/desk/proposals/converse.ts answerAction': 'contributor',
  '[locale]/desk/proposals/decide.ts decideAction': 'editor',
  '[locale]/desk/proposals/decide.ts settleAction': 'editor',
  '[locale]/desk/proposals/decide.ts withdrawAction': 'contributor',
  '[locale]/account/signature-actions.ts changeShownAsAction': 'contributor',
  '[locale]/account/signature-actions.ts closeAccountAction': 'contributor',
  '[locale]/account/second-step/actions.ts secondStepAction': 'contributor',
  '[locale]/account/second-step/actions.ts endSecondStepAction': 'contributor',
  '[locale]/account/tokens/actions.ts makeTokenAction': 'contributor',
  '[locale]/account/tokens/actions.ts revokeTokenAction': 'contributor',
  '[locale]/desk/deeds.ts withdrawEntry': 'editor',
  '[locale]/desk/deeds.ts restoreEntry': 'editor',
  '[locale]/desk/deeds.ts renameEntry': 'editor',
  '[locale]/desk/deeds.ts mergeEntry': 'editor',
  '[locale]/desk/deeds.ts unmergeEntry': 'editor',
  '[locale]/desk/corrections/decide.ts answerAction': 'editor',
  '[locale]/desk/corrections/decide.ts spamAction': 'editor',
  '[locale]/desk/corrections/decide.ts restoreAction': 'editor',
  '[locale]/desk/proposals/discard.ts discardAction': 'contributor',
  '[locale]/desk/people/actions.ts endSessionsAction': 'admin',
  '[locale]/desk/people/actions.ts takeSecondStepAction': 'admin',
  // These two help to fill a form, and say nothing to whoever is not signed in.
  '[locale]/desk/understand.ts understandTyped': 'anyone',
  '[locale]/desk/stored-text.ts readStoredText': 'anyone',
  '[locale]/corrections/new/send.ts sendAction': 'anyone',
  '[locale]/sign-in/actions.ts codeAction': 'anyone',
  // An ended session is asked for beside what was typed: it answers with a form, and writes nothing.
  '[locale]/desk/submit.ts submitEntry': 'anyone',
  '[locale]/invitation/actions.ts redeemAction': 'anyone',
  '[locale]/sign-in/actions.ts signInAction': 'anyone',
  '[locale]/sign-up/actions.ts signUpAction': 'anyone',
}

/** Of these, whoever is not signed in is asked to sign in beside the form, and nothing is written. */
export const askedBeside: readonly string[] = [
  '[locale]/desk/deeds.ts withdrawEntry',
  '[locale]/desk/deeds.ts restoreEntry',
  '[locale]/desk/deeds.ts renameEntry',
  '[locale]/desk/deeds.ts mergeEntry',
  '[locale]/desk/deeds.ts unmergeEntry',
  '[locale]/desk/proposals/converse.ts answerAction',
  '[locale]/desk/proposals/decide.ts decideAction',
]
