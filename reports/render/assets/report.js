// Registers: the rows in solnedgang.tables, shown by DataTables with a drop-down for each column that has a choice.
// Everything is escaped here; rows hold text and numbers, never markup. Words come from data/texts.js.
(function () {
  "use strict";

  const FEW = 10; // rows a page of side-by-side texts
  const MANY = 25;
  const WAIT = 250; // milliseconds after the last key before the table is searched

  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

  // 12345.6 as the report's language writes it; browsers do not all know Danish
  function written(value, digits, words) {
    const [whole, part] = Number(value).toFixed(digits).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, words.thousands);
    return part ? grouped + words.decimal + part : grouped;
  }

  function share(value, words) {
    const whole = value === 0 || value === 1 || (value >= 0.01 && value <= 0.99);
    return written(100 * value, whole ? 0 : 1, words) + "\u00a0%";
  }

  // Words with marks [start, end, class]: cut where marks begin and end, overlapping marks share one element.
  function marked([text, marks]) {
    const cuts = new Set([0, text.length]);
    marks.forEach(([start, end]) => cuts.add(start).add(end));
    const edges = [...cuts].sort((a, b) => a - b);
    let html = "";
    for (let n = 0; n + 1 < edges.length; n += 1) {
      const [low, high] = [edges[n], edges[n + 1]];
      const over = marks.filter(([start, end]) => start <= low && end >= high).map((mark) => mark[2]);
      const words = escape(text.slice(low, high));
      html += over.length ? `<mark class="${escape([...new Set(over)].join(" "))}">${words}</mark>` : words;
    }
    return html;
  }

  const link = ([text, href]) => `<a href="${escape(href)}">${escape(text)}</a>`;
  const law = (quote) => `<span class="law" lang="da">${marked(quote)}</span>`;
  const bar = (value, words) =>
    `<span class="bar" style="--part:${Number(value).toFixed(2)}"><i></i></span>${written(value, 2, words)}`;

  // How each kind of cell is shown, searched and sorted.
  const KINDS = {
    text: { show: escape, plain: String },
    link: { show: link, plain: ([text]) => text },
    marked: { show: law, plain: ([text]) => text },
    tags: {
      show: (tags) => tags.map((tag) => `<span class="tag">${escape(tag)}</span>`).join(" "),
      plain: (tags) => tags.join(" "),
    },
    number: { show: (value, words) => written(value, 0, words), number: true },
    decimal: { show: (value, words) => written(value, 2, words), number: true },
    share: { show: share, number: true },
    bar: { show: bar, number: true },
    links: { show: (links) => links.map(link).join("<br>"), plain: (links) => links.map(([text]) => text).join(" ") },
    side: {
      show: ([document_, place, href, quote]) =>
        `<p class="where">${link([`${document_}, ${place}`, href])}</p><p class="law" lang="da">${marked(quote)}</p>`,
      plain: ([document_, place, , [text]]) => `${document_} ${place} ${text}`,
    },
  };

  // "§ 4" before "§ 10"
  const natural = (text) => text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, "0"));

  function decode(column, cell) {
    if (!column.coded) return cell;
    return Array.isArray(cell) ? cell.map((code) => column.values[code]) : column.values[cell];
  }

  function definition(column, words) {
    const kind = KINDS[column.kind];
    return {
      title: column.title,
      name: column.key,
      className: `is-${column.kind} col-${column.key}`,
      visible: !column.hidden,
      type: kind.number ? "num" : "string",
      createdCell: (cell) => (cell.dataset.label = column.title),
      orderSequence: kind.number ? ["desc", "asc"] : ["asc", "desc"],
      render(cell, use) {
        const value = decode(column, cell);
        if (use === "display") return kind.show(value, words);
        if (kind.number) return value;
        return use === "sort" ? natural(kind.plain(value)) : kind.plain(value);
      },
    };
  }

  // How many rows have each value of a column.
  function counted(rows, place, values) {
    const counts = new Array(values.length).fill(0);
    rows.forEach((row) => [].concat(row[place]).forEach((code) => (counts[code] += 1)));
    return values.map((value, code) => ({ value, code, count: counts[code] })).sort((a, b) => b.count - a.count);
  }

  function option(text, value) {
    const made = document.createElement("option");
    made.textContent = text;
    made.value = value;
    return made;
  }

  // A drop-down that keeps the rows with the chosen value of a column.
  function chooser(table, held, column, place, words) {
    const label = document.createElement("label");
    const caption = document.createElement("span");
    caption.textContent = column.title;
    const select = document.createElement("select");
    select.append(option(words.all, ""));
    counted(held.rows, place, column.values).forEach(({ value, code, count }) =>
      select.append(option(`${value} (${written(count, 0, words)})`, code)),
    );
    select.addEventListener("change", () => {
      const chosen = Number(select.value);
      const test = (_, row) => (Array.isArray(row[place]) ? row[place].includes(chosen) : row[place] === chosen);
      table.search.fixed(column.key, select.value === "" ? null : test).draw();
    });
    label.append(caption, select);
    return { label, select, column };
  }

  // The choices in the address: ?bearer=Kommune
  function choose(choosers) {
    const asked = new URLSearchParams(location.search);
    choosers.forEach(({ select, column }) => {
      const code = column.values.indexOf(asked.get(column.key));
      if (code < 0) return;
      select.value = String(code);
      select.dispatchEvent(new Event("change"));
    });
  }

  function bar_of_choices(table, held, words) {
    const form = document.createElement("form");
    form.className = "choices";
    form.setAttribute("aria-label", words.filters);
    form.addEventListener("submit", (event) => event.preventDefault());
    const choosers = held.columns.flatMap((column, place) =>
      column.filter && column.values.length > 1 ? [chooser(table, held, column, place, words)] : [],
    );
    choosers.forEach(({ label }) => form.append(label));
    const clear = document.createElement("button");
    clear.type = "button";
    clear.textContent = words.clear;
    clear.addEventListener("click", () => {
      choosers.forEach(({ select, column }) => {
        select.value = "";
        table.search.fixed(column.key, null);
      });
      table.search("").draw();
    });
    form.append(clear);
    return { form, choosers };
  }

  function show(element, held, words) {
    const section = element.closest(".register");
    element.querySelector("tbody").replaceChildren();
    const head = element.querySelector("thead tr");
    head.replaceChildren(
      ...held.columns.map((column) => {
        const cell = document.createElement("th");
        cell.scope = "col";
        cell.textContent = column.title;
        return cell;
      }),
    );
    const size = held.columns.some((column) => column.kind === "side") ? FEW : MANY;
    const table = new window.DataTable(element, {
      data: held.rows,
      columns: held.columns.map((column) => definition(column, words)),
      deferRender: true,
      autoWidth: false,
      order: [],
      pageLength: size,
      lengthMenu: [10, 25, 50, 100],
      searchDelay: WAIT,
      language: words.dataTables,
      layout: { topStart: "search", topEnd: "pageLength", bottomStart: "info", bottomEnd: "paging" },
    });
    const { form, choosers } = bar_of_choices(table, held, words);
    if (choosers.length) section.querySelector(".scroll").before(form);
    section.classList.add("alive");
    choose(choosers);
    if (location.hash === "#register") section.scrollIntoView();
  }

  const held = window.solnedgang;
  if (!held || !held.tables || !window.DataTable) return;
  document.querySelectorAll("table[data-register]").forEach((element) => {
    const table = held.tables[element.dataset.register];
    if (table) show(element, table, held.texts);
  });
})();
