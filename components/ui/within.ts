/**
 * Marks a link to a page of the site: `FollowLinks` goes there without loading the document anew. One listener for all
 * links, for a component of the browser for each is rendered on the server, too, and told twice in every page.
 */
export const within = { 'data-within': '' } as const

export const withinSelector = 'a[data-within]'
