/*
 * The script of the ballot page, as source: a bundler never sees it, so it runs as it stands here in any browser of the
 * last ten years. Everything from the chart reaches the page as text (`textContent`), never as markup. No backtick, no
 * dollar brace and no closing script tag may stand in it.
 */
export const ballotScript = String.raw`
(function () {
  'use strict';

  var chart = JSON.parse(document.getElementById('chart').textContent);
  var page = document.getElementById('ballot');
  var draftKey = chart.format + ' ' + chart.matrix + ' ' + chart.workshop + ' ' + chart.round;
  /* A role can be left out on purpose, beside its letters; what nobody touches is no opinion. */
  var leftOut = '-';
  var choices = chart.letters.concat([{ key: leftOut, text: '–', name: 'Not involved', kind: 'none', meaning: 'on purpose. What you leave alone is no opinion.' }]);
  var rows = chart.rows.filter(function (row) { return row.id !== undefined; });
  var draft = readDraft();
  /* rows[place].buttons[role][letter] are the buttons; given[row id][role id][letter] says what is chosen. */
  var given = Object.create(null);
  var parts = {};

  // ---- drawing

  function make(tag, options, children) {
    var element = document.createElement(tag);
    Object.keys(options || {}).forEach(function (name) {
      if (name === 'text') element.textContent = options.text;
      else if (name === 'on') element.addEventListener(options.on[0], options.on[1]);
      else element.setAttribute(name, options[name]);
    });
    (children || []).forEach(function (child) { if (child) element.appendChild(child); });
    return element;
  }

  function draw() {
    page.textContent = '';
    page.appendChild(make('p', { 'class': 'quiet', text: 'Ballot' }));
    page.appendChild(make('h1', { text: chart.title }));
    if (chart.goal) page.appendChild(make('p', { text: chart.goal }));
    page.appendChild(make('p', { 'class': 'quiet', text: 'Choose the letters you would give each role. A role can have several. What you leave alone is no opinion and counts for nobody; – says that a role is not involved. Nothing leaves this page until you save your answers and hand them over.' }));
    page.appendChild(legend());
    page.appendChild(nameField());
    var place = 0;
    chart.rows.forEach(function (row) {
      if (row.id === undefined) page.appendChild(make('h2', { text: row.name }));
      else page.appendChild(drawRow(row, place++));
    });
    page.appendChild(saving());
    page.appendChild(bar());
  }

  function legend() {
    var list = make('dl', { 'class': 'legend' });
    choices.forEach(function (letter) {
      list.appendChild(make('dt', {}, [make('span', { 'class': 'letter ' + letter.kind, text: letter.text || letter.key })]));
      var meaning = make('dd', {}, [make('strong', { text: letter.name })]);
      if (letter.meaning) meaning.appendChild(document.createTextNode(' – ' + letter.meaning));
      list.appendChild(meaning);
    });
    return list;
  }

  function nameField() {
    parts.name = make('input', { id: 'name', type: 'text', autocomplete: 'name', maxlength: '100', list: 'names', 'aria-describedby': 'name-problem' });
    parts.name.value = draft.name;
    parts.name.addEventListener('input', function () { say(parts.nameProblem, ''); changed(); });
    var use = chart.isAnonymous ? 'It is used to count you once. The votes are shown without names.' : 'The votes are shown with names, once all are in.';
    parts.nameProblem = make('p', { id: 'name-problem', 'class': 'wrong', role: 'alert' });
    var startOver = make('button', { type: 'button', 'class': 'link', text: 'Clear this page for somebody else', on: ['click', forget] });
    var names = make('datalist', { id: 'names' });
    chart.voters.forEach(function (name) { names.appendChild(make('option', { value: name })); });
    return make('div', { 'class': 'who' }, [make('label', { 'for': 'name', text: 'Your name' }), parts.name, names, make('p', { 'class': 'quiet', text: use }), parts.nameProblem, startOver]);
  }

  function drawRow(row, place) {
    given[row.id] = Object.create(null);
    row.buttons = [];
    var heading = make('h3', { id: 'row-' + place, text: (place + 1) + '. ' + row.name });
    row.clear = make('button', { type: 'button', 'class': 'link', hidden: '', text: 'Clear', 'aria-label': 'Clear ' + row.name, on: ['click', function () { clearRow(row); }] });
    var roles = make('div', { 'class': 'roles' });
    chart.roles.forEach(function (role, at) { roles.appendChild(drawRole(row, place, role, at)); });
    row.element = make('section', { 'class': 'row', 'aria-labelledby': 'row-' + place }, [
      make('div', { 'class': 'head' }, [heading, row.clear]),
      row.description ? make('p', { 'class': 'quiet', text: row.description }) : null,
      roles
    ]);
    show(row);
    return row.element;
  }

  function drawRole(row, place, role, at) {
    var chosen = given[row.id][role.id] = Object.create(null);
    var label = role.name + (role.holder ? ', ' + role.holder : '');
    row.buttons[at] = choices.map(function (letter, which) {
      var wasChosen = has(draft.letters, row.id) && has(draft.letters[row.id], role.id) && draft.letters[row.id][role.id].indexOf(letter.key) >= 0;
      chosen[letter.key] = wasChosen;
      return make('button', {
        type: 'button', 'class': 'letter ' + letter.kind, text: letter.text || letter.key, title: letter.name,
        'aria-label': letter.key === leftOut ? letter.name : letter.key + ', ' + letter.name, 'aria-pressed': String(wasChosen), tabindex: at + which === 0 ? '0' : '-1',
        'data-at': [place, at, which].join(' '), on: ['click', function () { toggle(row, at, which); }]
      });
    });
    return make('div', { 'class': 'role', role: 'group', 'aria-label': label }, [
      make('span', { 'class': 'name', text: role.name }),
      role.holder ? make('span', { 'class': 'quiet', text: role.holder }) : null,
      make('div', { 'class': 'letters' }, row.buttons[at])
    ]);
  }

  function saving() {
    parts.text = make('textarea', { readonly: '', 'aria-label': 'Your answers as text', id: 'answers' });
    parts.textPart = make('div', { hidden: '' }, [
      make('p', { text: 'Copy this text into a message to whoever runs the workshop.' }),
      make('button', { type: 'button', 'class': 'plain', text: 'Copy the text', on: ['click', copyText] }),
      parts.text
    ]);
    return parts.textPart;
  }

  function bar() {
    parts.status = make('p', { role: 'status', id: 'status' });
    parts.heard = make('div', { 'class': 'unseen', 'aria-live': 'polite' });
    return make('div', { 'class': 'bar' }, [
      parts.status, parts.heard,
      make('button', { type: 'button', 'class': 'plain', text: 'Show as text', on: ['click', showText] }),
      make('button', { type: 'button', 'class': 'plain main', text: 'Save my answers', on: ['click', saveFile] })
    ]);
  }

  // ---- choosing

  function toggle(row, at, which) {
    var role = chart.roles[at];
    var key = choices[which].key;
    var chosen = given[row.id][role.id];
    var isOn = !chosen[key];
    choices.forEach(function (letter, place) {
      if (letter.key === key) chosen[key] = isOn;
      else if (isOn && (key === leftOut || letter.key === leftOut)) chosen[letter.key] = false;
      row.buttons[at][place].setAttribute('aria-pressed', String(Boolean(chosen[letter.key])));
    });
    var said = saidOf(row.id, role.id);
    say(parts.heard, row.name + ', ' + role.name + ': ' + (said.length === 0 ? 'no opinion' : names(said)));
    changed();
    show(row);
  }

  function clearRole(row, at) {
    choices.forEach(function (letter, which) {
      if (given[row.id][chart.roles[at].id][letter.key]) toggle(row, at, which);
    });
  }

  function clearRow(row) {
    chart.roles.forEach(function (role, at) { clearRole(row, at); });
    row.buttons[0][0].focus();
  }

  /* What was said of a role: letters, or that it is left out. */
  function saidOf(row, role) {
    return choices.map(function (letter) { return letter.key; }).filter(function (key) { return given[row][role][key]; });
  }

  function names(keys) {
    return choices.filter(function (letter) { return keys.indexOf(letter.key) >= 0; }).map(function (letter) { return letter.name; }).join(' and ');
  }

  function isAnswered(row) {
    return chart.roles.some(function (role) { return saidOf(row.id, role.id).length > 0; });
  }

  function show(row) {
    if (!row.element) return;
    var answered = isAnswered(row);
    row.element.className = answered ? 'row answered' : 'row';
    row.clear.hidden = !answered;
  }

  function changed() {
    parts.isSaved = false;
    parts.textPart.hidden = true;
    keepDraft();
    showProgress('');
  }

  function showProgress(words) {
    var answered = rows.filter(isAnswered).length;
    var kept = parts.cannotKeep ? ' This browser keeps no draft: finish before you close the page.' : '';
    say(parts.status, words || answered + ' of ' + rows.length + ' answered.' + kept);
  }

  function say(element, words) {
    element.textContent = words;
  }

  // ---- keys: letters toggle, arrows move, Delete clears

  page.addEventListener('keydown', function (event) {
    var where = event.target.getAttribute && event.target.getAttribute('data-at');
    if (!where || event.ctrlKey || event.altKey || event.metaKey) return;
    var at = where.split(' ').map(Number);
    if (!move(at, event.key) && !type(at, event.key)) return;
    event.preventDefault();
  });

  page.addEventListener('focusin', function (event) {
    var where = event.target.getAttribute && event.target.getAttribute('data-at');
    if (!where) return;
    each(rows[Number(where.split(' ')[0])], function (button) { button.tabIndex = button === event.target ? 0 : -1; });
  });

  function each(row, act) {
    row.buttons.forEach(function (buttons) { buttons.forEach(act); });
  }

  function move(at, key) {
    var width = choices.length;
    var column = at[1] * width + at[2];
    var last = chart.roles.length * width - 1;
    var row = at[0];
    if (key === 'ArrowRight') column = Math.min(last, column + 1);
    else if (key === 'ArrowLeft') column = Math.max(0, column - 1);
    else if (key === 'ArrowDown') row = Math.min(rows.length - 1, row + 1);
    else if (key === 'ArrowUp') row = Math.max(0, row - 1);
    else if (key === 'Home') column = 0;
    else if (key === 'End') column = last;
    else return false;
    rows[row].buttons[Math.floor(column / width)][column % width].focus();
    return true;
  }

  function type(at, key) {
    var row = rows[at[0]];
    if (key === 'Delete' || key === 'Backspace') {
      clearRole(row, at[1]);
      return true;
    }
    if (key.length > 1) return false;
    for (var which = 0; which < choices.length; which++) {
      if (choices[which].key.toUpperCase() !== key.toUpperCase()) continue;
      toggle(row, at[1], which);
      row.buttons[at[1]][which].focus();
      return true;
    }
    return false;
  }

  // ---- the draft, kept where the browser lets it

  function readDraft() {
    var kept = { name: '', copy: newCopy(), letters: {} };
    try {
      var found = JSON.parse(window.localStorage.getItem(draftKey) || '{}');
      if (typeof found.name === 'string') kept.name = found.name.slice(0, 100);
      if (typeof found.copy === 'string' && /^[a-z0-9]{1,32}$/.test(found.copy)) kept.copy = found.copy;
      if (found.letters && typeof found.letters === 'object') kept.letters = found.letters;
    } catch (problem) {
      return kept;
    }
    return kept;
  }

  function keepDraft() {
    try {
      window.localStorage.setItem(draftKey, JSON.stringify({ name: parts.name.value, copy: draft.copy, letters: allLetters() }));
    } catch (problem) {
      parts.cannotKeep = true;
    }
  }

  /* For a computer that several people vote on: the next one starts from nothing. */
  function forget() {
    if (!window.confirm('Clear the name and all answers on this page? Save them first.')) return;
    try {
      window.localStorage.removeItem(draftKey);
    } catch (problem) {
      parts.cannotKeep = true;
    }
    parts.isSaved = true;
    given = Object.create(null);
    draft = { name: '', copy: newCopy(), letters: {} };
    draw();
    showProgress('');
    window.scrollTo(0, 0);
    parts.name.focus();
  }

  function allLetters() {
    var all = Object.create(null);
    rows.forEach(function (row) {
      all[row.id] = Object.create(null);
      chart.roles.forEach(function (role) { all[row.id][role.id] = saidOf(row.id, role.id); });
    });
    return all;
  }

  function has(object, name) {
    return Boolean(object) && Object.prototype.hasOwnProperty.call(object, name);
  }

  function newCopy() {
    var text = '';
    while (text.length < 16) text += Math.floor(Math.random() * 36).toString(36);
    return text;
  }

  window.addEventListener('beforeunload', function (event) {
    if (parts.isSaved || !parts.cannotKeep) return;
    event.preventDefault();
    event.returnValue = '';
  });

  // ---- handing over

  function answers() {
    var file = {
      format: chart.format, version: chart.version, matrix: chart.matrix, workshop: chart.workshop, round: chart.round,
      fingerprint: chart.fingerprint, copy: draft.copy, name: parts.name.value.trim(), savedAt: new Date().toISOString(),
      roles: chart.roles.map(function (role) { return { id: role.id, name: role.name }; }),
      rows: rows.map(function (row) {
        var answer = { id: row.id, name: row.name.slice(0, 60) };
        if (!isAnswered(row)) return answer;
        answer.letters = {};
        chart.roles.forEach(function (role) {
          var said = saidOf(row.id, role.id);
          if (said.length > 0) answer.letters[role.id] = said[0] === leftOut ? '' : said.join('/');
        });
        return answer;
      })
    };
    file.checksum = checksum(JSON.stringify(file));
    return JSON.stringify(file, null, 2) + '\n';
  }

  /* FNV-1a twice, as Remit works it out. */
  function checksum(text) {
    var one = 0x811c9dc5;
    var other = 0x9747b28c;
    for (var at = 0; at < text.length; at++) {
      var unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x85ebca6b);
    }
    return hex(one) + hex(other);
  }

  function hex(value) {
    return ('0000000' + (value >>> 0).toString(16)).slice(-8);
  }

  function isReady() {
    if (parts.name.value.trim() === '') {
      say(parts.nameProblem, 'Type your name, so that your ballot is counted once.');
      parts.name.focus();
      return false;
    }
    if (rows.some(isAnswered)) return true;
    showProgress('Nothing is answered yet. Choose a letter for at least one role.');
    return false;
  }

  function saveFile() {
    if (!isReady()) return;
    var name = parts.name.value.trim().replace(/[\u0000-\u001f\\\/:*?"<>|.\s]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'my';
    var url = URL.createObjectURL(new Blob([answers()], { type: 'application/json' }));
    var link = make('a', { href: url, download: name + '-ballot.json' });
    page.appendChild(link);
    link.click();
    page.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
    parts.isSaved = true;
    showProgress('Your browser saves ' + name + '-ballot.json. Send it to whoever runs the workshop. You can change your answers and save again: the last one counts.');
  }

  function showText() {
    if (!isReady()) return;
    parts.text.value = answers();
    parts.textPart.hidden = false;
    parts.text.focus();
    parts.text.select();
    parts.isSaved = true;
  }

  function copyText() {
    var isCopied = false;
    parts.text.select();
    try {
      isCopied = document.execCommand('copy');
    } catch (problem) {
      isCopied = false;
    }
    showProgress(isCopied ? 'Copied. Paste it into a message to whoever runs the workshop.' : 'The browser did not copy it. Press Ctrl+C (on a Mac Cmd+C).');
  }

  draw();
  showProgress('');
})();
`
