using Microsoft.Playwright;

namespace Tongban.Tests.EndToEnd.Stage;

/// <summary>
/// Somebody who works a page with the keys alone, and how long a practised clerk would take for it by the keystroke-level model
/// (Card, Moran and Newell, 1980): 0.28 s a key for an average typist, 1.35 s to make up one's mind at each field; a Chinese
/// character takes four keys.
/// </summary>
public sealed class Keyboard(Person person)
{
    private const int MostTabs = 150;
    private const double SecondsAKey = 0.28;
    private const double SecondsAThought = 1.35;
    private int _keys;
    private int _thoughts;

    private IKeyboard Keys => person.Page.Keyboard;

    public int Count => _keys;

    public TimeSpan Taken => TimeSpan.FromSeconds((_keys * SecondsAKey) + (_thoughts * SecondsAThought));

    /// <summary>Types into the field that is called so.</summary>
    public async Task TypeAsync(string label, string text)
    {
        await ReachAsync(label);
        await HereAsync(text);
    }

    /// <summary>Types where the page has put the cursor.</summary>
    public async Task HereAsync(string text)
    {
        Assert.Contains(await FocusedAsync("tagName"), new[] { "INPUT", "TEXTAREA" });
        await Keys.PressAsync("Control+A");
        await Keys.InsertTextAsync(text);
        _keys += 1 + text.Sum(letter => letter > 127 ? 4 : 1);
        _thoughts++;
    }

    /// <summary>Chooses in a group of radio buttons, by arrows, or ticks a box.</summary>
    public async Task ChooseAsync(string question, string answer)
    {
        await ReachAsync(question);
        _thoughts++;
        if (await FocusedAsync("type") == "checkbox")
        {
            await ReachAsync(answer, "answer");
            await PressAsync("Space");
            return;
        }

        await PressAsync("Space");
        for (var i = 0; i < MostTabs && !(await FocusedAsync("answer")).Contains(answer, StringComparison.Ordinal); i++)
        {
            await PressAsync("ArrowDown");
        }

        Assert.Contains(answer, await FocusedAsync("answer"), StringComparison.Ordinal);
    }

    /// <summary>On to the next field.</summary>
    public Task LeaveAsync() => PressAsync("Tab");

    /// <summary>Goes to a button or link by its words, and presses Enter.</summary>
    public async Task EnterAsync(string words)
    {
        await ReachAsync(words);
        await EnterAsync();
    }

#pragma warning disable CS0612 // See Person.ClickAsync.
    public async Task EnterAsync()
    {
        _thoughts++;
        await person.GoAsync(() => person.Page.RunAndWaitForNavigationAsync(() => PressAsync("Enter")));
    }
#pragma warning restore CS0612

    private async Task ReachAsync(string words, string by = "label")
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if ((await FocusedAsync(by)).Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"用键盘走不到“{words}”：{person.Path}");
    }

    private async Task PressAsync(string key)
    {
        await Keys.PressAsync(key);
        _keys++;
    }

    /// <param name="what">label: the words of the element that has the focus and of the question it belongs to; answer: its own words alone; otherwise one of its properties.</param>
    private Task<string> FocusedAsync(string what) => person.Page.EvaluateAsync<string>(Focused, what);

    private const string Focused = """
        what => {
          const here = document.activeElement;
          if (what !== "label" && what !== "answer") return String(here?.[what] ?? "");
          if (here === document.body) return "";
          const words = [...(here.labels ?? [])].map(label => label.innerText);
          const question = what === "label" && here.matches("input[type=radio], input[type=checkbox]") ? here.closest("fieldset")?.querySelector("legend")?.innerText : "";
          return [question, ...words, words.length ? "" : here.innerText].join(" ").trim();
        }
        """;
}
