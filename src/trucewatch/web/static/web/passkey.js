// Passkeys need a script: browsers offer them to nothing else. All other pages work without any.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('form[data-passkey]')
  if (!form || !window.PublicKeyCredential) return
  form.hidden = false
  const ids = { credential: 'credential', data: 'passkey-data' }
  const forms = window.allauth.webauthn.forms
  const begin = {
    login: () => forms.loginForm({ ids: { login: 'passkey', credential: 'credential' } }),
    add: () => forms.addForm({ ids: { ...ids, add: 'passkey', passwordless: 'passwordless' } }),
    authenticate: () => forms.authenticateForm({ ids: { ...ids, authenticate: 'passkey' } })
  }
  begin[form.dataset.passkey]()
  document.addEventListener('allauth.error', (event) => {
    event.preventDefault()
    form.querySelector('.wrong').hidden = false
  })
})
