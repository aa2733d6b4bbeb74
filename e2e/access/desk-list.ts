import type { Role } from '../../lib/auth/person'

/** Who may: the lowest role, or anyone, also without an account. */
export type Needs = Role | 'anyone'

type Address = {
  needs: Needs
  /** One address of it; `:proposal` and `:person` are another person's. */
  at: string
  /** How a role that is too low is answered; 403 unless it must not know that there is such a thing. */
  refused?: 404
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
  // An ended session is asked for beside what was typed: it answers with a form, and writes nothing.
  '[locale]/desk/submit.ts submitEntry': 'anyone',
  '[locale]/invitation/actions.ts redeemAction': 'anyone',
  '[locale]/sign-in/actions.ts signInAction': 'anyone',
  '[locale]/sign-up/actions.ts signUpAction': 'anyone',
}
