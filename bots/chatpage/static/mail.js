// The mailbox beside the chat: what the gateway sent to this person, and a box to answer by real mail.
import { anchor, make } from "/drawing.js";

const $ = (id) => document.getElementById(id);
const box = { person: 0, letters: [], open: "", address: "", on: null };

export function beginMail(address, on) {
  Object.assign(box, { address, on });
  $("answer").addEventListener("submit", post);
  $("back").addEventListener("click", close);
  $("compose").addEventListener("click", () => open(null));
}

export function sitAtMail(person, email) {
  Object.assign(box, { person, letters: [] });
  $("address").textContent = email;
  $("letters").replaceChildren(make("p", "No mail yet.", "hint"));
  close();
  count();
}

export async function readMail() {
  if (!box.address || !box.person) return;
  const person = box.person;
  const found = (await box.on.ask(`/page/mail?person=${person}`)).letters;
  if (person !== box.person || JSON.stringify(found) === JSON.stringify(box.letters)) return;
  box.letters = found;
  draw();
}

function seen() { return new Set(JSON.parse(sessionStorage.getItem("mail-" + box.person) || "[]")); }

function count() {
  const read = seen();
  const fresh = box.letters.filter((letter) => !read.has(letter.id)).length;
  for (const badge of document.querySelectorAll(".mail-count")) {
    badge.hidden = !fresh;
    badge.textContent = fresh;
    badge.setAttribute("aria-label", fresh + " unread");
  }
}

function draw() {
  const read = seen();
  const held = document.activeElement && document.activeElement.dataset.letter;
  $("letters").replaceChildren(...box.letters.map((letter) => {
    const row = make("button", undefined, read.has(letter.id) ? "" : "fresh");
    row.type = "button";
    row.dataset.letter = letter.id;
    const head = make("span", undefined, "line");
    head.append(make("small", letter.sender), make("small", letter.at));
    const subject = make("b", letter.subject);
    const start = make("span", letter.text.replace(/\s+/g, " ").slice(0, 120), "start");
    subject.dir = start.dir = "auto";
    row.append(head, subject, start);
    row.addEventListener("click", () => open(letter));
    const item = make("li");
    item.append(row);
    return item;
  }));
  if (held) document.querySelector(`[data-letter="${CSS.escape(held)}"]`)?.focus();
  count();
}

function linked(text) {
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]']/g)) {
    const node = anchor(found[0], found[0]);
    node.addEventListener("click", (event) => { if (box.on.link(found[0])) event.preventDefault(); });
    parts.append(text.slice(at, found.index), node);
    at = found.index + found[0].length;
  }
  parts.append(text.slice(at));
  return parts;
}

function open(letter) {
  box.open = letter ? letter.id : "";
  $("list").hidden = true;
  $("letter").hidden = false;
  $("subject").textContent = letter ? letter.subject : "New mail";
  $("from").textContent = letter ? `${letter.sender} · ${letter.at}` : "";
  $("body").hidden = !letter;
  $("body").replaceChildren(linked(letter ? letter.text : ""));
  $("new").hidden = Boolean(letter);
  $("to").value = letter ? "" : box.address;
  $("new-subject").value = $("reply").value = $("said").textContent = "";
  $("mail").scrollTop = 0;
  $("back").focus({ preventScroll: true });
  if (!letter) return;
  sessionStorage.setItem("mail-" + box.person, JSON.stringify([...seen().add(letter.id)]));
  draw();
}

function close() {
  const was = box.open;
  box.open = "";
  $("list").hidden = false;
  $("letter").hidden = true;
  if (was) document.querySelector(`[data-letter="${CSS.escape(was)}"]`)?.focus();
}

async function post(event) {
  event.preventDefault();
  $("said").textContent = "Sending …";
  $("post").disabled = true;
  const body = { person: box.person, letter: box.open, text: $("reply").value, to: $("to").value, subject: $("new-subject").value };
  try {
    const answer = await box.on.ask("/page/reply", body);
    $("said").textContent = answer.error ? "Not sent. " + answer.error : "Sent. The server said: " + answer.said;
    if (!answer.error) $("reply").value = "";
  } catch {
    $("said").textContent = "Not sent. The server does not answer.";
  } finally {
    $("post").disabled = false;
  }
}
