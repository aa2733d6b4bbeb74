/** One answer that can be chosen. */
export type Choice = { value: string; label: string; lang?: string }
