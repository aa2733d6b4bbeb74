declare module 'edtf' {
  /** `min` and `max` are milliseconds since 1970, infinite where an interval is open. */
  export default function edtf(text: string): {
    type: string
    edtf: string
    min: number
    max: number
  }
}
