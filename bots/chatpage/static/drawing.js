// How messages look. Text from outside is only ever put in as text, never as markup.
const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function make(tag, text, name) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (name) node.className = name;
  return node;
}

// The direction of a text: right to left where a good part of its letters is, whatever name it begins with.
export function direction(text) {
  const letters = (text || "").match(/\p{L}/gu) || [];
  return letters.filter((letter) => RTL.test(letter)).length > letters.length * 0.3 ? "rtl" : "ltr";
}

export function anchor(url, text) {
  const node = make("a", text);
  if (/^(https?:\/\/|mailto:)/i.test(url)) {
    node.href = url;
    node.rel = "noreferrer noopener";
    node.target = "_blank";
  }
  return node;
}

// A text with its entities. They nest properly, so a tree is built by walking their boundaries.
function formatted(text, entities, on) {
  const root = document.createDocumentFragment();
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  (function fill(parent, from, to) {
    let at = from;
    while (sorted.length && sorted[0].offset < to) {
      const one = sorted.shift();
      const end = Math.min(to, one.offset + one.length);
      parent.append(text.slice(at, one.offset));
      const node = entityNode(one, text.slice(one.offset, end), on);
      fill(node, one.offset, end);
      parent.append(node);
      at = Math.max(at, end);
      if (BLOCKS.has(one.type) && text[at] === "\n") at += 1; // a block ends its line by itself
    }
    parent.append(text.slice(at, to));
  })(root, 0, text.length);
  return root;
}

function entityNode(entity, inside, on) {
  if (entity.type === "text_link" || entity.type === "url") return linkNode(entity.url || inside, on);
  if (entity.type === "email") return anchor("mailto:" + inside);
  if (entity.type === "bot_command") {
    const node = make("a");
    node.href = "#";
    node.className = "command";
    node.addEventListener("click", (event) => { event.preventDefault(); on.command(inside); });
    return node;
  }
  if (entity.type === "spoiler") {
    const node = make("button", undefined, "spoiler");
    node.type = "button";
    node.title = "Show";
    node.addEventListener("click", () => node.classList.add("open"));
    return node;
  }
  const node = make(TAGS[entity.type] || "span");
  if (entity.type === "code") {
    node.title = "Copy";
    node.addEventListener("click", () => on.copy(inside));
  }
  return node;
}

function linkNode(url, on) {
  const node = anchor(url);
  node.addEventListener("click", (event) => { if (on.link(url)) event.preventDefault(); });
  return node;
}

export function drawMessage(message, view, on) {
  const mine = message.from.id === view.person;
  const text = message.text ?? message.caption ?? "";
  const box = make("div", undefined, mine ? "message mine" : "message");
  box.dataset.id = message.message_id;
  box.dir = text ? direction(text) : view.dir;
  const bubble = make("div", undefined, "bubble");
  if (message.photo) bubble.classList.add("with-photo");
  const who = make("span", mine ? "You: " : message.from.first_name + ": ", "unseen");
  bubble.append(who);
  if (!mine && view.group) bubble.append(make("b", message.from.first_name, "name"));
  if (message.photo) bubble.append(picture(message, on));
  if (message.document) bubble.append(attached(message.document));
  if (text) {
    const words = make("div", undefined, "words");
    words.append(formatted(text, message.entities || message.caption_entities, on));
    bubble.append(words);
  }
  bubble.append(make("small", view.clock(message.date) + (message.edit_date ? " · edited" : ""), "when"));
  box.append(bubble);
  const rows = message.reply_markup && message.reply_markup.inline_keyboard;
  if (rows) box.append(keyboard(message, rows, on));
  return box;
}

function picture(message, on) {
  const size = message.photo.at(-1);
  const link = make("a", undefined, "photo");
  link.href = "/page/file/" + encodeURIComponent(size.file_id);
  link.target = "_blank";
  const image = make("img");
  image.width = size.width;
  image.height = size.height;
  image.alt = message.caption || "Photo";
  image.addEventListener("load", on.loaded);
  image.addEventListener("error", () => link.classList.add("broken"));
  image.src = link.href;
  link.append(image);
  return link;
}

function attached(file) {
  const link = make("a", undefined, "file");
  link.href = "/page/file/" + encodeURIComponent(file.file_id);
  link.download = file.file_name;
  const words = make("span");
  words.append(make("bdi", file.file_name), make("small", sized(file.file_size)));
  const sign = make("span", "", "paper");
  sign.setAttribute("aria-hidden", "true");
  link.append(sign, words);
  return link;
}

function sized(bytes) {
  return bytes < 1024 * 1024 ? Math.max(1, Math.round(bytes / 1024)) + " KB" : (bytes / 1024 / 1024).toFixed(1) + " MB";
}

function keyboard(message, rows, on) {
  const keys = make("div", undefined, "keys");
  for (const row of rows) {
    const line = make("div");
    for (const key of row) {
      const button = make("button", undefined, key.style || "");
      button.type = "button";
      button.append(make("bdi", key.text));
      const sign = key.url ? "↗" : key.copy_text ? "⧉" : "";
      if (sign) {
        const mark = make("span", sign, "sign");
        mark.setAttribute("aria-hidden", "true");
        button.append(mark);
      }
      if (key.copy_text) button.title = "Copy " + key.copy_text.text;
      button.addEventListener("click", () => on.press(message, key, button));
      line.append(button);
    }
    keys.append(line);
  }
  return keys;
}
