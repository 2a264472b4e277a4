'use strict';
const board = document.getElementById('board');
const news = document.getElementById('news');
const offline = document.getElementById('offline');

const callsOn = (element) =>
  Array.from(element.querySelectorAll('.called'), (call) => call.dataset.news);

const stream = new EventSource(document.body.dataset.stream);

stream.addEventListener('board', (event) => {
  const before = callsOn(board);
  board.innerHTML = event.data;
  const added = callsOn(board).filter((call) => !before.includes(call));
  if (added.length > 0) {
    news.textContent = added.join('. ');
  }
  offline.hidden = true;
});

stream.addEventListener('open', () => { offline.hidden = true; });

stream.addEventListener('error', () => {
  offline.hidden = false;
  if (stream.readyState === EventSource.CLOSED) {
    setTimeout(() => location.reload(), 10000);
  }
});
