/** What a form about something else asks of the source that it cites, in this order. */
export const askedOfSource = [
  'url',
  'title',
  'publisher',
  'publishedOn',
  'language',
  'tier',
  'country',
  'publisherGroup',
] as const
