// Asks how far a copy has come, also after the line was cut. Without this script the page comes anew by itself.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const box = document.querySelector('.copying')
  if (!box || !window.fetch) return
  const told = box.querySelector('.told'), pause = 2000

  async function ask () {
    try {
      const answer = await fetch(location.pathname + '?still', { redirect: 'manual' })
      if (answer.status !== 200) return answer.status < 500 ? location.reload() : cut()
      const far = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.far')
      if (!far) return location.reload()
      box.querySelector('.far').replaceWith(far)
      told.textContent = ''
    } catch (trouble) { return cut() }
    setTimeout(ask, pause)
  }

  function cut () {
    told.textContent = box.dataset.cut
    setTimeout(ask, pause * 2)
  }

  setTimeout(ask, pause / 2)
})
