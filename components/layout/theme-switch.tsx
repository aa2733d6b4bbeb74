/** Between light and dark; its work is done by `ThemeScript`. Without JavaScript the system decides. */
export function ThemeSwitch({ label }: { label: string }) {
  return (
    <button
      type="button"
      data-theme-switch
      aria-label={label}
      className="noscript:hidden grid size-9 place-items-center rounded border border-field text-ink-2"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        <circle cx="8" cy="8" r="5.75" className="fill-none stroke-current stroke-[1.5]" />
        <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" className="fill-current" />
      </svg>
    </button>
  )
}
