// Every sentence of the page, in its two languages. A key that one of them lacks fails a test.

const catalogues = {
  en: {
    title: "Massline playground",
    notice: "A development and teaching tool with invented people. It is not Telegram, and nothing leaves this computer.",
    language: "中文",
    guide: "What to do here",
    guide1: "As a student, write to the bot what bothers you, in any words. Follow its buttons until it is sent.",
    guide2: "Select Ms. Li and open the invitation below, so that she becomes a cadre.",
    guide3: "Move the clock to Monday, and read the digest as Ms. Li. Open the suggestion from it.",
    clock: "Clock of the playground",
    hour: "+1 hour",
    day: "+1 day",
    monday: "Monday 09:00",
    invitations: "Invitation links",
    noInvitations: "None yet. An administrator can make one with /invite.",
    openAs: "Open as {0}",
    people: "People",
    show: "Show {0}",
    student: "student",
    staff: "staff",
    cadre: "cadre",
    administrator: "administrator",
    chatWith: "Chat of {0} with {1}",
    groupOf: "{0} in the group {1}",
    start: "Start",
    restart: "Restart",
    restartName: "Send /start as {0}",
    block: "Block",
    unblock: "Unblock the bot",
    blocked: "{0} has blocked the bot.",
    commands: "Commands",
    write: "Write as {0}",
    send: "Send",
    cancel: "Cancel",
    photos: "Send photos",
    file: "Send a file",
    voice: "Send a voice message (a sample)",
    location: "Send a location (an invented one)",
    edit: "Edit this message",
    editing: "Editing your message",
    reply: "Reply to this message",
    replying: "In reply to: {0}",
    edited: "edited",
    photo: "Photo",
    voiceMessage: "Voice message",
    place: "Location",
    typing: "{0} is typing …",
    close: "Close",
    failed: "That did not work: {0}",
    lost: "The connection to the playground is lost. Is it still running?",
    empty: "Nothing has been said here yet.",
  },
  zh: {
    title: "Massline 演练场",
    notice: "这是开发和教学用的工具，人物都是虚构的。这不是 Telegram，所有内容都留在这台电脑上。",
    language: "English",
    guide: "怎么玩",
    guide1: "选一位学生，用自己的话把烦心事写给机器人，按它的按钮一步步做，直到发送。",
    guide2: "选 Ms. Li，打开下面的邀请链接，让她成为负责人。",
    guide3: "把时钟拨到星期一，以 Ms. Li 的身份阅读汇总，从那里打开那条建议。",
    clock: "演练场的时钟",
    hour: "+1 小时",
    day: "+1 天",
    monday: "星期一 09:00",
    invitations: "邀请链接",
    noInvitations: "还没有。管理员可以用 /invite 生成。",
    openAs: "以{0}的身份打开",
    people: "人物",
    show: "显示{0}",
    student: "学生",
    staff: "教职工",
    cadre: "负责人",
    administrator: "管理员",
    chatWith: "{0}与{1}的对话",
    groupOf: "{0}在群组“{1}”中",
    start: "开始",
    restart: "重新开始",
    restartName: "以{0}的身份发送 /start",
    block: "停用",
    unblock: "恢复使用机器人",
    blocked: "{0}已停用机器人。",
    commands: "命令",
    write: "以{0}的身份写消息",
    send: "发送",
    cancel: "取消",
    photos: "发送照片",
    file: "发送文件",
    voice: "发送语音（示例）",
    location: "发送位置（虚构）",
    edit: "编辑这条消息",
    editing: "正在编辑你的消息",
    reply: "回复这条消息",
    replying: "回复：{0}",
    edited: "已编辑",
    photo: "照片",
    voiceMessage: "语音消息",
    place: "位置",
    typing: "{0}正在输入……",
    close: "关闭",
    failed: "没有成功：{0}",
    lost: "与演练场的连接断开了。它还在运行吗？",
    empty: "这里还没有人说话。",
  },
};

let language = chosenLanguage();

function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem("language");
  if (asked in catalogues) {
    return asked;
  }
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function currentLanguage() {
  return language;
}

export function switchLanguage() {
  language = language === "en" ? "zh" : "en";
  localStorage.setItem("language", language);
}

/** The text of a key, with {0}, {1} replaced. */
export function text(key, ...values) {
  return catalogues[language][key].replace(/\{(\d)\}/g, (_, at) => values[Number(at)]);
}
