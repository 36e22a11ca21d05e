// While somebody types: what they typed is kept, and what was understood is shown. The page works
// without: then it is kept whenever the form is sent. Files are not kept again and again.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('form[data-keep]')
  const kept = document.getElementById('kept')
  if (!form || !kept) return
  const PAUSE = 1200
  const AGAIN = 10000
  let timer = null
  let typed = 0
  let saved = 0

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
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

  const keep = async () => {
    const at = typed
    const told = new FormData(form)
    told.set('do', 'live')
    if (form.dataset.keep) for (const file of form.querySelectorAll('[type=file]')) told.delete(file.name)
    try {
      const answer = await fetch(form.dataset.keep || form.action, { method: 'POST', body: told })
      if (answer.redirected || !answer.ok) {
        kept.textContent = why(await answer.text(), answer.redirected) || kept.dataset.ended
        kept.className = 'wrong'
        return
      }
      show(await answer.text())
      kept.className = 'quiet'
      saved = at
    } catch {
      kept.textContent = kept.dataset.offline
      kept.className = 'wrong'
      timer = setTimeout(keep, AGAIN)
    }
  }

  form.addEventListener('input', () => {
    typed += 1
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    clearTimeout(timer)
    saved = typed
  })
  window.addEventListener('beforeunload', (event) => { if (typed > saved) event.preventDefault() })
})
