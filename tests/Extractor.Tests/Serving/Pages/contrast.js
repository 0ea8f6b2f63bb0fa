// Texts in view whose contrast with what is behind them is below that of WCAG 2.2 AA: 4.5, or 3 for large letters.
() => {
    const parsed = colour => {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return { red, green, blue, alpha };
    };
    const over = (top, ground) => ({
        red: top.red * top.alpha + ground.red * (1 - top.alpha),
        green: top.green * top.alpha + ground.green * (1 - top.alpha),
        blue: top.blue * top.alpha + ground.blue * (1 - top.alpha),
        alpha: 1,
    });
    const groundOf = element => {
        const layers = [];
        for (let one = element; one !== null; one = one.parentElement) layers.unshift(parsed(getComputedStyle(one).backgroundColor));
        const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? { red: 18, green: 18, blue: 18, alpha: 1 } : { red: 255, green: 255, blue: 255, alpha: 1 };
        return layers.reduce((ground, layer) => over(layer, ground), canvas);
    };
    const luminance = colour => {
        const [red, green, blue] = [colour.red, colour.green, colour.blue].map(part => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const faint = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode.textContent.trim();
        const element = texts.currentNode.parentElement;
        if (text === '' || element.closest('svg, .visually-hidden, [aria-hidden="true"], noscript, option') || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const ground = groundOf(element);
        const [one, other] = [luminance(over(parsed(style.color), ground)), luminance(ground)];
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        const size = parseFloat(style.fontSize);
        const wanted = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700 ? 3 : 4.5;
        if (contrast < wanted) faint.add(`${element.tagName}.${element.className} ${style.color} ${contrast.toFixed(2)} ${text.slice(0, 20)}`);
    }
    return [...faint];
}
