// Applies the reader's choice of text size and contrast before the first paint, and wires the tools of the bar.
// Everything here also works without script through /settings.
;(() => {
  const root = document.documentElement
  const modes = { text: 'large', contrast: 'high' }

  const stored = (name) => {
    try {
      return localStorage.getItem(`gongkai-${name}`)
    } catch {
      return null
    }
  }

  const apply = (name, value) => {
    if (value) root.dataset[name] = value
    else delete root.dataset[name]
  }

  for (const name of Object.keys(modes)) {
    const value = stored(name)
    if (value !== null) apply(name, value)
  }

  const mirror = (link) => {
    const on = root.dataset[link.dataset.toggle] === modes[link.dataset.toggle]
    link.setAttribute('aria-pressed', String(on))
  }

  const toggle = (link) => {
    const name = link.dataset.toggle
    const value = root.dataset[name] ? '' : modes[name]
    apply(name, value)
    try {
      localStorage.setItem(`gongkai-${name}`, value)
    } catch {
      // Storage is off: the choice lasts for this page.
    }
    mirror(link)
  }

  const readAloud = (button) => {
    const speech = window.speechSynthesis
    if (speech.speaking) {
      speech.cancel()
      button.setAttribute('aria-pressed', 'false')
      return
    }
    const said = new SpeechSynthesisUtterance(document.querySelector('main').innerText)
    said.lang = 'zh-CN'
    said.onend = () => button.setAttribute('aria-pressed', 'false')
    speech.speak(said)
    button.setAttribute('aria-pressed', 'true')
  }

  document.addEventListener('DOMContentLoaded', () => {
    for (const link of document.querySelectorAll('[data-toggle]')) {
      link.setAttribute('role', 'button')
      link.removeAttribute('aria-current')
      mirror(link)
      link.addEventListener('click', (event) => {
        event.preventDefault()
        toggle(link)
      })
      link.addEventListener('keydown', (event) => {
        if (event.key !== ' ') return
        event.preventDefault()
        toggle(link)
      })
    }
    for (const button of document.querySelectorAll('[data-act]')) {
      if (button.dataset.act === 'read' && !('speechSynthesis' in window)) continue
      button.closest('li').hidden = false
      button.addEventListener('click', () => (button.dataset.act === 'read' ? readAloud(button) : window.print()))
    }
  })
})()
