// While somebody types, what they typed is kept, and what was understood is shown; without this it is
// kept when the form is sent. Of several forms the one typed into last tells that it is kept. While
// the line is down nothing is sent: the browser's page would replace the words.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const PAUSE = 1200, AGAIN = 10000
  let due
  const forms = [...document.querySelectorAll('form[data-keep]')].filter((form) => form.querySelector('.kept'))
  const watched = forms.map((form) => watch(form, (own) => {
    for (const other of watched) if (other !== own) other.replaced()
  }))
  window.addEventListener('beforeunload', (event) => {
    if (watched.some((one) => one.typed > one.saved)) event.preventDefault()
  })

  // A phone may never come back.
  document.addEventListener('visibilitychange', () => document.hidden && due?.())

  const read = (html) => new DOMParser().parseFromString(html, 'text/html')

  const show = (html, kept) => {
    const page = read(html)
    kept.innerHTML = page.querySelector('.kept')?.innerHTML ?? ''
    page.body.querySelectorAll('[id]').forEach((come) => {
      const there = document.getElementById(come.id)
      if (there && come.parentElement === page.body && there.innerHTML !== come.innerHTML) there.innerHTML = come.innerHTML
    })
  }

  function watch(form, alone) {
    const kept = form.querySelector('.kept')
    const TAB = Math.random()
    const own = { typed: 0, saved: 0 }
    let timer

    const tell = (wrong) => {
      kept.classList.toggle('wrong', wrong)
      kept.classList.toggle('quiet', !wrong)
    }

    const cut = () => {
      kept.textContent = own.held ? kept.dataset.held : kept.dataset.offline
      tell(true)
      clearTimeout(timer)
      if (own.typed > own.saved) timer = setTimeout(keep, AGAIN)
    }

    // Whether there was an answer, be it a refusal; the page is left as it is where it is to go.
    const keep = async (leaving = false) => {
      due = null
      const at = own.typed
      const told = new FormData(form)
      told.set('do', 'live')
      if (form.dataset.keep) for (const file of form.querySelectorAll('[type=file]')) told.delete(file.name)
      try {
        const answer = await fetch(form.dataset.keep || form.action, { method: 'POST', body: told })
        const html = await answer.text()
        if (answer.redirected || !answer.ok) {
          // Why no words are kept; a page of signing in does not say.
          const told = !answer.redirected && read(html).querySelector('main .trouble')
          kept.textContent = told ? told.textContent : kept.dataset.ended
          tell(true)
          return true
        }
        own.held = false
        own.saved = at
        alone(own)
        if (!leaving) {
          show(html, kept)
          tell(false)
        }
        return true
      } catch {
        cut()
        return false
      }
    }

    // What was typed goes first, by itself: only where it arrives does the page go after it.
    const send = async (button) => {
      if (own.asked) return
      own.asked = true
      const there = navigator.onLine && await keep(true)
      own.asked = false
      own.held = !there
      if (!there) return cut()
      own.passes = true
      form.requestSubmit(button)
      own.passes = false
    }

    own.replaced = () => {
      own.saved = 0
      if (!kept.classList.contains('wrong')) kept.textContent = ''
    }
    form.addEventListener('formdata', (event) => event.formData.set('tab', `${TAB} ${own.typed}`))
    form.addEventListener('input', () => {
      own.typed += 1
      const { answer, words } = form.elements
      if (answer) words.required = answer.value === 'disagree'
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
      due = keep
    })
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return
      clearTimeout(timer)
      due = null
      if (own.passes || (navigator.onLine && own.typed <= own.saved)) {
        own.saved = own.typed
        alone(own)
        return
      }
      event.preventDefault()
      send(event.submitter)
    })
    return own
  }
})
