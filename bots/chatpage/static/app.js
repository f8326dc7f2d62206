"use strict";
// A phone-like chat over the page's own routes. Text from outside is only ever put in as text, never as markup.
const $ = (id) => document.getElementById(id);
const shown = { person: 0, room: 0, version: -1, state: null, letter: "", seen: {}, letters: [] };
let start = null;
let round = 0;

async function ask(path, body) {
  const options = { headers: { "X-Page-Token": start ? start.token : "" } };
  if (body instanceof FormData) Object.assign(options, { method: "POST", body });
  else if (body) {
    Object.assign(options, { method: "POST", body: JSON.stringify(body) });
    options.headers["Content-Type"] = "application/json";
  }
  const answer = await fetch(path, options);
  if (answer.status === 403) { location.reload(); }
  if (!answer.ok && answer.status !== 413) throw new Error(String(answer.status));
  return answer.json();
}

function make(tag, text, name) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (name) node.className = name;
  return node;
}

// --- messages

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };

function formatted(text, entities) {
  // Entities nest properly: a tree is built by walking the boundaries.
  const root = document.createDocumentFragment();
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  (function fill(parent, from, to, list) {
    let at = from;
    while (list.length && list[0].offset < to) {
      const one = list.shift();
      const end = Math.min(to, one.offset + one.length);
      parent.append(text.slice(at, one.offset));
      const node = entityNode(one, text.slice(one.offset, end));
      fill(node, one.offset, end, list);
      parent.append(node);
      at = end;
    }
    parent.append(text.slice(at, to));
  })(root, 0, text.length, sorted);
  return root;
}

function entityNode(entity, inside) {
  if (entity.type === "text_link" || entity.type === "url") {
    return anchor(entity.url || inside);
  }
  if (entity.type === "bot_command") {
    const node = make("a");
    node.href = "#";
    node.addEventListener("click", (event) => { event.preventDefault(); say(inside); });
    return node;
  }
  if (entity.type === "spoiler") return make("span", undefined, "spoiler");
  return make(TAGS[entity.type] || "span");
}

function anchor(url) {
  const node = make("a");
  if (/^https?:\/\//i.test(url)) { node.href = url; node.rel = "noreferrer noopener"; node.target = "_blank"; }
  return node;
}

function draw(message) {
  const mine = message.from.id === shown.person;
  const box = make("div", undefined, mine ? "message mine" : "message");
  box.dataset.id = message.message_id;
  const bubble = make("div", undefined, "bubble");
  bubble.dir = "auto";
  if (!mine && shown.room !== shown.person) bubble.append(make("b", message.from.first_name + "\n"));
  if (message.photo) {
    const picture = make("img");
    picture.src = "/page/file/" + encodeURIComponent(message.photo.at(-1).file_id);
    picture.alt = message.caption || "photo";
    bubble.append(picture);
  }
  if (message.document) {
    const file = make("a", "📄 " + message.document.file_name);
    file.href = "/page/file/" + encodeURIComponent(message.document.file_id);
    file.download = message.document.file_name;
    bubble.append(file, make("small", Math.ceil(message.document.file_size / 1024) + " KB"));
  }
  const text = message.text ?? message.caption;
  if (text) bubble.append(formatted(text, message.entities || message.caption_entities));
  const time = new Date(message.date * 1000).toISOString().slice(11, 16);
  bubble.append(make("small", time + " UTC" + (message.edit_date ? " · edited" : "")));
  box.append(bubble);
  const rows = message.reply_markup && message.reply_markup.inline_keyboard;
  if (rows) box.append(keyboard(message, rows));
  return box;
}

function keyboard(message, rows) {
  const keys = make("div", undefined, "keys");
  for (const row of rows) {
    const line = make("div");
    for (const key of row) {
      const button = make("button", key.text + (key.url ? " ↗" : key.copy_text ? " ⧉" : ""), key.style || "");
      button.type = "button";
      button.dir = "auto";
      button.addEventListener("click", () => press(message, key, button));
      line.append(button);
    }
    keys.append(line);
  }
  return keys;
}

async function press(message, key, button) {
  if (key.callback_data) {
    button.disabled = true;
    setTimeout(() => { button.disabled = false; }, 1500);
    await ask("/page/tap", { person: shown.person, chat: shown.room, message: message.message_id, data: key.callback_data });
  } else if (key.copy_text) {
    try { await navigator.clipboard.writeText(key.copy_text.text); } catch { /* a browser may forbid it */ }
    toast("Copied: " + key.copy_text.text);
  } else if (key.url) open_link(key.url);
}

function open_link(url) {
  const deep = deep_link(url);
  if (deep) say("/start " + deep);
  else if (/^(https?|mailto):/i.test(url)) window.open(url, "_blank", "noreferrer,noopener");
}

function deep_link(url) {
  try {
    const address = new URL(url, location.href);
    const ours = address.origin === location.origin && address.pathname === "/";
    return ours ? address.searchParams.get("start") : null;
  } catch { return null; }
}

// --- the chat

function show(state) {
  const box = $("messages");
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const messages = state.chats[String(shown.room)] || [];
  const drawn = messages.map(draw);
  if (state.typing.includes(shown.room)) drawn.push(make("div", "typing …", "typing"));
  const focused = document.activeElement && box.contains(document.activeElement) ? box : null;
  box.replaceChildren(...drawn);
  if (focused) box.focus();
  const newest = messages.length ? messages.at(-1).message_id : 0;
  if (atEnd || newest !== shown.newest) box.scrollTop = box.scrollHeight;
  shown.newest = newest;
  $("first").hidden = messages.length > 0 || shown.room !== shown.person;
  $("say").hidden = !$("first").hidden;
  for (const one of state.toasts) one.alert ? alert_box(one.text) : toast(one.text);
  if (state.clock) {
    $("local").textContent = state.clock.local;
    $("zone").textContent = state.clock.zone;
    $("utc").textContent = state.clock.utc;
  }
  shown.seen[shown.person] = state.unread[String(shown.person)];
  for (const option of $("person").options) {
    const last = state.unread[option.value] || 0;
    const fresh = last > (shown.seen[option.value] || 0);
    option.textContent = option.dataset.name + (fresh ? " •" : "");
  }
  keep();
}

async function watch() {
  const mine = ++round;
  let version = -1;
  while (mine === round) {
    try {
      const state = await ask(`/page/state?person=${shown.person}&after=${version}`);
      if (mine !== round) return;
      version = state.version;
      shown.state = state;
      show(state);
      await read_mail();
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

async function say(text) {
  if (text.trim()) await ask("/page/say", { person: shown.person, chat: shown.room, text });
}

function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $("toast").hidden = true; }, 3500);
}

function alert_box(text) { $("alert-text").textContent = text; if (!$("alert").open) $("alert").showModal(); }

// --- mail

async function read_mail() {
  if (!start.mail) return;
  const found = (await ask(`/page/mail?person=${shown.person}`)).letters;
  const known = "mail-" + shown.person;
  const before = Number(sessionStorage.getItem(known) || 0);
  $("mail-count").hidden = found.length <= before;
  $("mail-count").textContent = found.length - before;
  if (document.body.dataset.pane === "mail") sessionStorage.setItem(known, found.length);
  if (JSON.stringify(found) === JSON.stringify(shown.letters)) return;
  shown.letters = found;
  $("letters").replaceChildren(...found.map((letter) => {
    const row = make("button");
    const subject = make("b", letter.subject);
    subject.dir = "auto";
    row.append(subject, make("small", letter.sender + " · " + letter.at));
    row.setAttribute("role", "listitem");
    row.addEventListener("click", () => open_letter(letter));
    return row;
  }));
}

function linked(text) {
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    parts.append(text.slice(at, found.index));
    const node = anchor(found[0]);
    node.textContent = found[0];
    const deep = deep_link(found[0]);
    if (deep) node.addEventListener("click", (event) => { event.preventDefault(); pane("chat"); say("/start " + deep); });
    parts.append(node);
    at = found.index + found[0].length;
  }
  parts.append(text.slice(at));
  return parts;
}

function open_letter(letter) {
  shown.letter = letter ? letter.id : "";
  $("letters").hidden = true;
  $("letter").hidden = false;
  $("subject").textContent = letter ? letter.subject : "New mail";
  $("from").textContent = letter ? `${letter.sender} · ${letter.at}` : "";
  $("body").hidden = !letter;
  $("body").replaceChildren(linked(letter ? letter.text : ""));
  for (const id of ["to", "new-subject"]) { $(id).hidden = Boolean(letter); $(id).value = ""; }
  if (!letter) $("to").value = "claims@" + (start.domain || "localhost");
  $("reply").value = "";
  $("said").textContent = "";
}

function close_letter() { $("letters").hidden = false; $("letter").hidden = true; }

// --- people and panes

function pane(name) {
  document.body.dataset.pane = name;
  for (const button of document.querySelectorAll(".panes button")) {
    button.setAttribute("aria-pressed", String(button.dataset.pane === name));
  }
  if (name === "mail") { $("mail-count").hidden = true; sessionStorage.setItem("mail-" + shown.person, shown.letters.length); }
}

function sit(person) {
  shown.person = person;
  shown.room = person;
  shown.letters = [];
  const one = start.people.find((found) => found.id === person);
  $("address").textContent = one.email;
  const rooms = [{ id: person, title: "Private chat" }, ...start.groups.filter((group) => group.members.includes(person))];
  $("room").hidden = rooms.length < 2;
  $("room").replaceChildren(...rooms.map((room) => { const option = make("option", room.title); option.value = room.id; return option; }));
  close_letter();
  $("letters").replaceChildren();
  $("menu").hidden = true;
  watch();
}

function keep() { sessionStorage.setItem("seen", JSON.stringify(shown.seen)); sessionStorage.setItem("person", shown.person); }

function grow() { const box = $("text"); box.style.height = "auto"; box.style.height = box.scrollHeight + "px"; }

async function send(event) {
  event.preventDefault();
  const text = $("text").value;
  $("text").value = "";
  grow();
  await say(text);
}

async function upload() {
  const form = new FormData();
  form.set("person", shown.person);
  form.set("chat", shown.room);
  form.set("caption", $("text").value);
  for (const file of $("file").files) form.append("file", file);
  $("file").value = "";
  $("text").value = "";
  const answer = await ask("/page/upload", form);
  if (answer.error) toast(answer.error);
}

function menu() {
  const commands = (shown.state && shown.state.commands) || [];
  $("menu").replaceChildren(...commands.map((one) => {
    const button = make("button");
    button.type = "button";
    button.append(make("b", "/" + one.command), make("small", one.description));
    button.addEventListener("click", () => { $("menu").hidden = true; say("/" + one.command); });
    return button;
  }));
  $("menu").hidden = !commands.length || !$("menu").hidden;
}

async function post(event) {
  event.preventDefault();
  $("said").textContent = "Sending …";
  const body = { person: shown.person, letter: shown.letter, text: $("reply").value, to: $("to").value, subject: $("new-subject").value };
  const answer = await ask("/page/reply", body);
  $("said").textContent = answer.error ? "Not sent: " + answer.error : "Sent. The server said: " + answer.said;
  if (!answer.error) $("reply").value = "";
}

async function move(to) {
  for (const id of ["hour", "day"]) $(id).disabled = true;
  try { await ask("/page/clock", { person: shown.person, to }); } finally { for (const id of ["hour", "day"]) $(id).disabled = false; }
}

async function begin() {
  start = await ask("/page/start");
  shown.seen = JSON.parse(sessionStorage.getItem("seen") || "{}");
  $("bot-name").textContent = start.bot.name;
  $("clock").hidden = !start.clock;
  $("mail").hidden = !start.mail;
  $("person").append(...start.people.map((person) => {
    const option = make("option", person.name);
    option.value = person.id;
    option.dataset.name = person.name;
    return option;
  }));
  const wanted = new URLSearchParams(location.search);
  const named = start.people.find((one) => one.email === wanted.get("person") || one.name.toLowerCase().startsWith((wanted.get("person") || "-").toLowerCase()));
  const last = start.people.find((one) => String(one.id) === sessionStorage.getItem("person"));
  const person = (named || last || start.people[0]).id;
  $("person").value = person;
  $("person").addEventListener("change", () => sit(Number($("person").value)));
  $("room").addEventListener("change", () => { shown.room = Number($("room").value); show(shown.state); });
  $("say").addEventListener("submit", send);
  $("text").addEventListener("input", grow);
  $("text").addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.shiftKey) send(event); });
  $("file").addEventListener("change", upload);
  $("first").addEventListener("click", () => say("/start"));
  $("commands").addEventListener("click", menu);
  $("answer").addEventListener("submit", post);
  $("back").addEventListener("click", close_letter);
  $("compose").addEventListener("click", () => open_letter(null));
  $("hour").addEventListener("click", () => move("hour"));
  $("day").addEventListener("click", () => move("working-day"));
  for (const button of document.querySelectorAll(".panes button")) button.addEventListener("click", () => pane(button.dataset.pane));
  sit(person);
  if (wanted.get("start")) {
    history.replaceState(null, "", "/");
    await say("/start " + wanted.get("start"));
  }
}

begin();
