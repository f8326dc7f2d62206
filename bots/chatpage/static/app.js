// A phone-like chat over the page's own routes, for everybody of the demonstration in turn.
import { direction, drawMessage, make } from "/drawing.js";
import { beginMail, readMail, sitAtMail } from "/mail.js";

const $ = (id) => document.getElementById(id);
const MAX_FILE = 20 * 1024 * 1024, MAX_ALL = 50 * 1024 * 1024;
const MAIL_SECONDS = 2; // mail comes by itself, whatever happens in the chat
const shown = { person: 0, room: 0, state: null, seen: {}, payload: "", drawn: new Map(), newest: 0, atEnd: true, started: false };
let start = null;
let round = 0;

class Refused extends Error {}

async function ask(path, body) {
  const options = { headers: { "X-Page-Token": start ? start.token : "" } };
  if (body instanceof FormData) Object.assign(options, { method: "POST", body });
  else if (body) {
    Object.assign(options, { method: "POST", body: JSON.stringify(body) });
    options.headers["Content-Type"] = "application/json";
  }
  const answer = await fetch(path, options);
  if (answer.status === 403 && start) location.reload(); // the program was started anew
  if (!answer.ok && answer.status !== 413) throw new Refused(String(answer.status));
  return answer.json();
}

// --- what people do in the chat

async function act(path, body) {
  try {
    const answer = await ask(path, body);
    if (answer.error) toast(answer.error);
    return !answer.error;
  } catch (error) {
    toast(error instanceof Refused ? "This is not there any more." : "No connection. Is the program still running?");
    return false;
  }
}

async function say(text) {
  return text.trim() ? act("/page/say", { person: shown.person, chat: shown.room, text }) : true;
}

async function press(message, key, button) {
  if (key.copy_text) return copy(key.copy_text.text);
  if (key.url) return link(key.url) || window.open(key.url, "_blank", "noreferrer,noopener");
  if (!key.callback_data || button.classList.contains("busy")) return;
  button.classList.add("busy"); // until the bot changes the message, or for a moment
  setTimeout(() => button.classList.remove("busy"), 1500);
  await act("/page/tap", { person: shown.person, chat: shown.room, message: message.message_id, data: key.callback_data });
}

async function copy(text) {
  try { await navigator.clipboard.writeText(text); } catch { /* a browser may forbid it; the text is shown anyway */ }
  toast("Copied: " + text);
}

// A link that starts the bot is opened here; true if it was one.
function link(url) {
  const payload = deepLink(url);
  if (payload === null) return false;
  pane("chat");
  room(shown.person);
  say("/start " + payload);
  return true;
}

function deepLink(url) {
  try {
    const address = new URL(url);
    const ours = address.origin === location.origin && address.pathname === "/";
    const telegram = address.hostname === "t.me" && address.pathname === "/" + start.bot.username;
    return ours || telegram ? address.searchParams.get("start") : null;
  } catch { return null; }
}

// --- what is shown

function clocks() {
  const timeZone = shown.state && shown.state.clock ? shown.state.clock.zone : undefined;
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone });
  return { time: (seconds) => time.format(seconds * 1000), day: (seconds) => day.format(seconds * 1000), zone: timeZone };
}

function show() {
  const state = shown.state, box = $("messages"), clock = clocks();
  const messages = state.chats[String(shown.room)] || [];
  const newest = messages.length ? messages.at(-1).message_id : 0;
  const atEnd = shown.atEnd;
  const spoken = messages.findLast((one) => one.from.is_bot && (one.text || one.caption));
  box.dir = $("say").dir = direction(spoken ? spoken.text || spoken.caption : "");
  const view = { person: shown.person, group: shown.room !== shown.person, clock: clock.time, dir: box.dir };
  place(box, wanted(messages, clock, view));
  if (atEnd || !shown.newest || (newest !== shown.newest && messages.at(-1)?.from.id === shown.person)) toEnd();
  else if (newest > shown.newest) $("down").hidden = false;
  shown.newest = newest;
  document.body.dataset.shown = shown.person;
  typing();
  entry(messages);
  marks();
  if (state.clock) for (const name of ["local", "zone", "utc"]) $(name).textContent = state.clock[name];
}

// What stands in the chat: messages and the days between them, each with a key by which it is known again.
function wanted(messages, clock, view) {
  const parts = [];
  let day = "";
  for (const message of messages) {
    const today = clock.day(message.date);
    if (today !== day) parts.push({ key: "day " + today, draw: () => make("div", today, "day") });
    day = today;
    const key = JSON.stringify([message, view.person, clock.zone]);
    parts.push({ key, draw: () => drawMessage(message, view, { press, copy, link, command: say, loaded }) });
  }
  return parts;
}

// Only what changed is drawn anew: the focus, a picture and what a screen reader has read stay.
function place(box, parts) {
  const held = document.activeElement && document.activeElement.closest(".message");
  const at = held ? [...held.querySelectorAll("button, a")].indexOf(document.activeElement) : -1;
  const before = shown.drawn;
  shown.drawn = new Map(parts.map((part) => [part.key, before.get(part.key) || part.draw()]));
  for (const [key, node] of before) if (!shown.drawn.has(key)) node.remove();
  let next = box.firstChild;
  for (const node of shown.drawn.values()) {
    if (node === next) next = next.nextSibling;
    else box.insertBefore(node, next);
  }
  if (!held || held.isConnected) return;
  const again = box.querySelector(`[data-id="${held.dataset.id}"]`);
  const keys = again ? again.querySelectorAll("button, a") : [];
  (keys[Math.min(at, keys.length - 1)] || $("text")).focus({ preventScroll: true });
}

function loaded() { if (shown.atEnd) toEnd(); }

function toEnd() {
  $("messages").scrollTop = $("messages").scrollHeight;
  shown.atEnd = true;
  $("down").hidden = true;
}

function typing() {
  clearTimeout(typing.timer);
  const left = shown.state.typing[String(shown.room)];
  $("bot-note").textContent = left ? "typing …" : "bot · local demonstration";
  if (left) typing.timer = setTimeout(() => { delete shown.state.typing[String(shown.room)]; typing(); }, left * 1000);
}

function entry(messages) {
  const fresh = shown.room === shown.person && (!messages.length || shown.payload || shown.state.blocked);
  $("first").hidden = !fresh;
  $("first").textContent = shown.state.blocked ? "Restart" : "Start";
  $("say").hidden = fresh;
  if (shown.started && !fresh) { // the button under the finger is gone: one writes next
    shown.started = false;
    $("text").focus({ preventScroll: true });
  }
  $("about").hidden = Boolean(messages.length);
  $("about-text").textContent = shown.state.about;
}

function marks() {
  for (const [chat, messages] of Object.entries(shown.state.chats)) {
    const last = messages.findLast((one) => one.from.id !== shown.person);
    const key = shown.person + "/" + chat;
    if (Number(chat) === shown.room) shown.seen[key] = last ? last.message_id : 0;
    const option = $("room").querySelector(`[value="${chat}"]`);
    if (option) option.textContent = option.dataset.name + (last && last.message_id > (shown.seen[key] || 0) ? " •" : "");
  }
  let others = 0;
  for (const option of $("person").options) {
    const key = option.value + "/" + option.value;
    const fresh = Number(option.value) !== shown.person && (shown.state.unread[option.value] || 0) > (shown.seen[key] || 0);
    option.textContent = option.dataset.name + (fresh ? " •" : "");
    others += fresh;
  }
  $("others").hidden = !others;
  $("others").textContent = others;
  $("others").title = others + (others === 1 ? " person has" : " people have") + " something new";
  sessionStorage.setItem("seen", JSON.stringify(shown.seen));
  sessionStorage.setItem("person", shown.person);
}

function toast(text) {
  $("toast").textContent = text;
  $("toast").dir = direction(text);
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $("toast").hidden = true; }, Math.max(3500, text.length * 60));
}

function alertBox(text) {
  $("alert-text").textContent = text;
  if (!$("alert").open) $("alert").showModal();
}

async function watch() {
  const mine = ++round;
  let version = -1;
  while (mine === round) {
    try {
      const state = await ask(`/page/state?person=${shown.person}&after=${version}`);
      if (mine !== round) return;
      document.body.classList.remove("lost");
      version = state.version;
      shown.state = state;
      show();
      for (const one of state.toasts) one.alert ? alertBox(one.text) : toast(one.text);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof TypeError)) console.error(error);
      if (mine !== round) return;
      document.body.classList.add("lost");
      $("bot-note").textContent = "connecting …";
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

// --- people, rooms and panes

function pane(name) {
  document.body.dataset.pane = name;
  for (const button of document.querySelectorAll(".panes button")) {
    button.setAttribute("aria-pressed", String(button.dataset.pane === name));
  }
  if (name === "chat") toEnd();
}

function room(chat) {
  shown.room = chat;
  shown.newest = 0;
  $("room").value = chat;
  hideMenu();
  clearChat();
  if (shown.state) show();
}

function clearChat() {
  for (const node of shown.drawn.values()) node.remove();
  shown.drawn = new Map();
}

function sit(person) {
  Object.assign(shown, { person, room: person, newest: 0, state: null });
  const one = start.people.find((found) => found.id === person);
  const rooms = [{ id: person, title: "Private chat" }, ...start.groups.filter((group) => group.members.includes(person))];
  $("room").hidden = rooms.length < 2;
  $("room").replaceChildren(...rooms.map((found) => choice(found.id, found.title)));
  delete document.body.dataset.shown;
  clearChat();
  hideMenu();
  sitAtMail(person, one.email);
  watch();
  readMail();
}

function choice(value, name) {
  const option = make("option", name);
  option.value = value;
  option.dataset.name = name;
  return option;
}

function grow() {
  const box = $("text");
  box.style.height = "auto";
  box.style.height = box.scrollHeight + 2 + "px";
}

async function send(event) {
  event.preventDefault();
  const text = $("text").value;
  $("text").value = "";
  grow();
  if (!await say(text)) { $("text").value = text; grow(); }
}

async function upload(files) {
  const given = [...files];
  const large = given.find((file) => file.size > MAX_FILE);
  const all = given.reduce((sum, file) => sum + file.size, 0);
  if (large || all > MAX_ALL) return toast(large ? `${large.name} has more than 20 MB.` : "That is more than 50 MB at once.");
  const form = new FormData();
  for (const [name, value] of [["person", shown.person], ["chat", shown.room], ["caption", $("text").value]]) form.set(name, value);
  for (const file of given) form.append("file", file);
  $("bot-note").textContent = "sending …";
  if (await act("/page/upload", form)) { $("text").value = ""; grow(); }
}

function hideMenu() {
  $("menu").hidden = true;
  $("commands").setAttribute("aria-expanded", "false");
}

function menu() {
  if (!$("menu").hidden) return hideMenu();
  const commands = (shown.state && shown.state.commands[String(shown.room)]) || [];
  $("menu").replaceChildren(...commands.map((one) => {
    const button = make("button");
    button.type = "button";
    const words = make("span", one.description);
    words.dir = "auto";
    button.append(make("b", "/" + one.command), words);
    button.addEventListener("click", () => { hideMenu(); say("/" + one.command); $("text").focus(); });
    return button;
  }));
  if (!commands.length) return toast("The bot has no commands here.");
  $("menu").hidden = false;
  $("commands").setAttribute("aria-expanded", "true");
  $("menu").querySelector("button").focus();
}

async function move(to) {
  for (const id of ["hour", "day"]) $(id).disabled = true;
  $("moved").textContent = "Moving the clock …";
  const done = await act("/page/clock", { person: shown.person, to });
  $("moved").textContent = done ? "Done." : "";
  for (const id of ["hour", "day"]) $(id).disabled = false;
}

async function pressStart() {
  const payload = shown.payload;
  shown.payload = "";
  shown.started = true;
  await say(payload ? "/start " + payload : "/start");
  if (shown.state) show();
}

function listen() {
  $("person").addEventListener("change", () => sit(Number($("person").value)));
  $("room").addEventListener("change", () => room(Number($("room").value)));
  $("say").addEventListener("submit", send);
  $("text").addEventListener("input", grow);
  $("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  });
  $("text").addEventListener("paste", (event) => {
    if (event.clipboardData.files.length) { event.preventDefault(); upload(event.clipboardData.files); }
  });
  $("file").addEventListener("change", () => { upload($("file").files); $("file").value = ""; });
  $("first").addEventListener("click", pressStart);
  $("commands").addEventListener("click", menu);
  $("down").addEventListener("click", toEnd);
  $("messages").addEventListener("scroll", () => {
    const box = $("messages");
    shown.atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
    if (shown.atEnd) $("down").hidden = true;
  });
  new ResizeObserver(loaded).observe($("messages")); // a phone turned, a keyboard opened: the end stays in sight
  $("hour").addEventListener("click", () => move("hour"));
  $("day").addEventListener("click", () => move("working-day"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !$("menu").hidden) { hideMenu(); $("commands").focus(); }
  });
  for (const button of document.querySelectorAll(".panes button")) button.addEventListener("click", () => pane(button.dataset.pane));
}

function whoSits(wanted) {
  const name = (wanted.get("person") || "-").toLowerCase();
  const named = start.people.find((one) => one.email.toLowerCase() === name || one.name.toLowerCase().startsWith(name));
  const last = start.people.find((one) => String(one.id) === sessionStorage.getItem("person"));
  return (named || last || start.people[0]).id;
}

async function begin() {
  start = await ask("/page/start");
  shown.seen = JSON.parse(sessionStorage.getItem("seen") || "{}");
  $("bot-name").textContent = start.bot.name;
  $("clock").hidden = !start.clock;
  $("mail").hidden = !start.mail;
  document.querySelector('.panes [data-pane="clock"]').hidden = !start.clock;
  document.querySelector('.panes [data-pane="mail"]').hidden = !start.mail;
  $("person").append(...start.people.map((person) => choice(person.id, person.name)));
  const wanted = new URLSearchParams(location.search);
  const person = whoSits(wanted);
  $("person").value = person;
  // A link from elsewhere only offers to start, as in Telegram: whoever sits here presses the button.
  shown.payload = wanted.get("start") || "";
  history.replaceState(null, "", "/");
  beginMail(start.mail, { ask, link });
  listen();
  sit(person);
  setInterval(() => { if (!document.hidden) readMail().catch(() => {}); }, MAIL_SECONDS * 1000);
}

begin();
