/** The dialog's page: shows the sentence it was opened with, as text and never as markup. */

const place = document.getElementById('text');
if (place) place.textContent = new URLSearchParams(window.location.search).get('text') ?? '';
