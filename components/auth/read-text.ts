/** @returns what was typed into a field of a form; '' when it is absent or a file. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
