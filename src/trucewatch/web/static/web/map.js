// The map follows its own links without loading the page anew: by keyboard, by a click that is made
// twice, by dragging and by pinching. The links do the same without.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const WIDE = 640
  const HIGH = 430
  let busy = false

  const area = () => document.getElementById('map')
  const drawing = () => area().querySelector('.drawing')
  const told = () => area().querySelectorAll('[data-scripted]').forEach((one) => { one.hidden = false })
  if (!area()) return

  const load = async (url, focus) => {
    if (busy) return
    busy = true
    area().setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(url)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const come = page.getElementById('map')
      if (!answer.ok || answer.redirected || !come) throw new Error('no map')
      area().replaceWith(document.adoptNode(come))
      history.replaceState(null, '', url)
      const field = document.querySelector('input[name="frame"]')
      if (field) field.value = new URL(url, location.href).searchParams.get('frame') || ''
      told()
      const wanted = focus && area().querySelector(`[data-go="${focus}"]`)
      ;(wanted || drawing()).focus({ preventScroll: true })
    } catch {
      location.assign(url)
    } finally {
      busy = false
    }
  }

  const go = (name) => {
    const link = area().querySelector(`a[data-go="${name}"]`)
    if (link) load(link.href, '')
    return Boolean(link)
  }

  const here = () => area().dataset.here.split(',').map(Number)

  const show = (west, south, east, north) => {
    const url = new URL(location.href)
    url.searchParams.set('frame', [west, south, east, north].map((one) => one.toFixed(4)).join(','))
    load(url.href, '')
  }

  const sheet = () => drawing().querySelector('svg')

  // Where on the map a pointer or a finger is, from 0 to 1 from the west and from the north.
  const spot = (touch, box) => [
    (touch.clientX - box.left) / box.width,
    ((touch.clientY - box.top) / box.width) * WIDE / HIGH
  ]

  // The same; null beside the map.
  const at = (event) => {
    const [x, y] = spot(event, sheet().getBoundingClientRect())
    return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [x, y] : null
  }

  // What lay under one spot comes to lie under another, so much closer or farther away.
  const closer = (place, by, to = place) => {
    const [west, south, east, north] = here()
    const lon = west + (east - west) * place[0]
    const lat = north - (north - south) * place[1]
    const wide = (east - west) * by
    const high = (north - south) * by
    show(lon - wide * to[0], lat - high * (1 - to[1]), lon + wide * (1 - to[0]), lat + high * to[1])
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('#map a[data-go]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    load(link.href, link.dataset.go)
  })

  document.addEventListener('keydown', (event) => {
    if (event.target !== drawing() || event.ctrlKey || event.metaKey || event.altKey) return
    const keys = { '+': 'in', '=': 'in', '-': 'out', 0: 'whole', ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east' }
    const name = keys[event.key]
    const scrolls = event.target.scrollWidth > event.target.clientWidth && event.key.startsWith('Arrow')
    if (!name || scrolls) return
    if (go(name) || event.key.startsWith('Arrow')) event.preventDefault()
  })

  document.addEventListener('dblclick', (event) => {
    if (!event.target.closest('#map .drawing svg')) return
    const place = at(event)
    if (place) closer(place, 0.5)
  })

  document.addEventListener('wheel', (event) => {
    if (!event.ctrlKey || !event.target.closest('#map .drawing svg')) return
    event.preventDefault()
    const place = at(event)
    if (place && !busy) closer(place, event.deltaY < 0 ? 0.5 : 2)
  }, { passive: false })

  let from = null
  document.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || event.button !== 0) return
    from = event.target.closest('#map .drawing svg') ? at(event) : null
  })
  document.addEventListener('pointerup', (event) => {
    const to = from && at(event)
    const start = from
    from = null
    if (!to || Math.hypot(to[0] - start[0], to[1] - start[1]) < 0.03) return
    const [west, south, east, north] = here()
    const x = (east - west) * (start[0] - to[0])
    const y = (north - south) * (to[1] - start[1])
    show(west + x, south + y, east + x, north + y)
  })

  // Two fingers move the map and bring it closer; one scrolls the page past it.
  let held = null
  const grip = (event, box) => {
    const [one, other] = [...event.touches].map((touch) => spot(touch, box))
    const apart = Math.hypot((one[0] - other[0]) * WIDE, (one[1] - other[1]) * HIGH)
    return { at: [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2], apart: Math.max(apart, 1) }
  }
  document.addEventListener('touchstart', (event) => {
    if (held || event.touches.length !== 2 || !event.target.closest('#map .drawing svg')) return
    const box = sheet().getBoundingClientRect()
    const first = grip(event, box)
    held = { box, first, last: first }
  })
  document.addEventListener('touchmove', (event) => {
    if (!held || event.touches.length !== 2) return
    event.preventDefault()
    const { box, first } = held
    const last = held.last = grip(event, box)
    const by = last.apart / first.apart
    const x = (last.at[0] - first.at[0] * by) * box.width
    const y = (last.at[1] - first.at[1] * by) * box.width * HIGH / WIDE
    sheet().style.transformOrigin = '0 0'
    sheet().style.transform = `translate(${x}px, ${y}px) scale(${by})`
  }, { passive: false })
  const release = (event) => {
    if (!held) return
    const { first, last } = held
    held = null
    sheet().style.transform = ''
    const far = Math.hypot(last.at[0] - first.at[0], last.at[1] - first.at[1])
    const by = first.apart / last.apart
    if (event.type === 'touchend' && (far > 0.03 || by < 0.9 || by > 1.1)) closer(first.at, by, last.at)
  }
  document.addEventListener('touchend', release)
  document.addEventListener('touchcancel', release)
  told()
})
