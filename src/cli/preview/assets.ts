/** The style and the script of a preview. */

export const STYLE = `:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: #8884; --soft: #8881 }
body { margin: 0; display: grid; grid-template-columns: minmax(12rem, 20rem) 1fr; min-height: 100vh }
nav.pages { border-right: 1px solid var(--line); padding: 1rem; overflow-wrap: anywhere }
nav.pages ul { list-style: none; margin: 0; padding: 0 }
nav.pages [aria-current], nav.views [aria-current] { font-weight: bold; text-decoration: none; color: inherit }
nav.views { display: flex; flex-wrap: wrap; gap: 1rem; border-bottom: 1px solid var(--line); padding: 0.5rem 0; margin-bottom: 1rem }
main { padding: 0 1.5rem 2rem; min-width: 0 }
p code { overflow-wrap: anywhere }
pre { overflow: auto; background: var(--soft); padding: 1rem; font: 13px/1.45 ui-monospace, monospace }
ol.source { font: 13px/1.45 ui-monospace, monospace; white-space: pre; overflow: auto; background: var(--soft); padding: 1rem 1rem 1rem 4rem }
ol.source li:target, ol.source li.wrong { background: #fb04 }
table { border-collapse: collapse; margin: 0.5rem 0 }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top }
small { opacity: 0.7 }
iframe { width: 100%; height: 75vh; border: 1px solid var(--line); background: white }
.count { opacity: 0.7 }
`

/** Loads the page again after each build, where it was scrolled to. */
export const SCRIPT = `new EventSource('/events').onmessage = () => location.reload()
`
