// While somebody types: what they typed is kept, and what was understood is shown. The page works
// without: then it is kept whenever the form is sent. Files are not kept again and again. Of several
// forms of a page the last one typed into is kept, and only that one tells so.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const PAUSE = 1200
  const AGAIN = 10000
  const forms = [...document.querySelectorAll('form[data-keep]')].filter((form) => form.querySelector('.kept'))
  const watched = forms.map((form) => watch(form, (own) => {
    for (const other of watched) if (other !== own) other.replaced()
  }))
  window.addEventListener('beforeunload', (event) => {
    if (watched.some((one) => one.typed > one.saved)) event.preventDefault()
  })

  const show = (html, kept) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    kept.innerHTML = page.querySelector('.kept')?.innerHTML ?? ''
    page.body.querySelectorAll('[id]').forEach((come) => {
      const there = document.getElementById(come.id)
      if (there && there.parentElement && come.parentElement === page.body && there.innerHTML !== come.innerHTML) {
        there.innerHTML = come.innerHTML
      }
    })
  }

  // Why the server keeps no words; a page of signing in does not say.
  const why = (html, elsewhere) => {
    const told = new DOMParser().parseFromString(html, 'text/html').querySelector('main .trouble')
    return told && !elsewhere ? told.textContent : ''
  }

  function watch(form, alone) {
    const kept = form.querySelector('.kept')
    const own = { typed: 0, saved: 0 }
    let timer = null

    const tell = (wrong) => {
      kept.classList.toggle('wrong', wrong)
      kept.classList.toggle('quiet', !wrong)
    }

    const keep = async () => {
      const at = own.typed
      const told = new FormData(form)
      told.set('do', 'live')
      if (form.dataset.keep) for (const file of form.querySelectorAll('[type=file]')) told.delete(file.name)
      try {
        const answer = await fetch(form.dataset.keep || form.action, { method: 'POST', body: told })
        if (answer.redirected || !answer.ok) {
          kept.textContent = why(await answer.text(), answer.redirected) || kept.dataset.ended
          tell(true)
          return
        }
        show(await answer.text(), kept)
        tell(false)
        own.saved = at
        alone(own)
      } catch {
        kept.textContent = kept.dataset.offline
        tell(true)
        timer = setTimeout(keep, AGAIN)
      }
    }

    own.replaced = () => {
      own.saved = 0
      if (!kept.classList.contains('wrong')) kept.textContent = ''
    }
    form.addEventListener('input', () => {
      own.typed += 1
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    })
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return
      clearTimeout(timer)
      own.saved = own.typed
      alone(own)
    })
    return own
  }
})
