/**
 * Runs before the first paint, so that a chosen theme does not flash, and serves the switch.
 * A choice equal to the system's is forgotten: the page then follows the system again.
 */
const script = `(d=>{const r=d.documentElement,m=matchMedia('(prefers-color-scheme:dark)');
const keep=v=>{try{v?localStorage.setItem('theme',v):localStorage.removeItem('theme')}catch{}};
try{const v=localStorage.getItem('theme');if(v==='light'||v==='dark')r.dataset.theme=v}catch{}
d.addEventListener('click',e=>{if(!(e.target instanceof Element)||!e.target.closest('[data-theme-switch]'))return;
const s=m.matches?'dark':'light',n=(r.dataset.theme||s)==='dark'?'light':'dark';
if(n===s)delete r.dataset.theme;else r.dataset.theme=n;keep(n===s?'':n)})})(document)`

export function ThemeScript({ nonce }: { nonce?: string }) {
  // The browser hides the nonce from scripts, so it never equals what the server wrote.
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  )
}
