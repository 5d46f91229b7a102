using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>A stretch of days on the clock's bar, in order of time.</summary>
/// <param name="Days">Working days, or calendar days for the suspended stretch: the bar only shows proportions.</param>
/// <param name="Suspended">These days are not counted.</param>
public sealed record ClockStretch(int Days, bool Suspended = false);

/// <summary>The legal clock: in words first, then as a bar of working days with the suspended stretch hatched.</summary>
[HtmlTargetElement("t-clock")]
public sealed class ClockTagHelper(IText text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The promised limit in working days.</summary>
    public int Total { get; set; }

    public int Used { get; set; }

    public int Suspended { get; set; }

    /// <summary>Working days to the promised date; negative when late; null while the clock does not run.</summary>
    public int? Remaining { get; set; }

    public DateOnly? Promised { get; set; }

    public DateOnly? Legal { get; set; }

    /// <summary>What stands instead of the remaining days: 已暂停（检验检测）, 已办结, 等待您补正, 不设时限.</summary>
    public string? State { get; set => field = Given.Text(value); }

    /// <summary>green, amber, red, none.</summary>
    public string Light { get; set; } = "none";

    /// <summary>The calendar of a coming year is not announced yet, so the dates may move.</summary>
    public bool Provisional { get; set; }

    /// <summary>Where the stretches lie; without it the suspended days are drawn after the used ones.</summary>
    public IReadOnlyList<ClockStretch>? Stretches { get; set; }

    /// <summary>Where each day is explained.</summary>
    public string? Href { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.ContentAsync();
        var why = Href is null ? Html.None : Html.Of($" <a href=\"{Href}\">{text["每天怎么算的"]}</a>");
        output.Replace(Html.Of($"""
            <div class="t-clock t-clock--{Light.ToLowerInvariant()}"><p class="t-clock__words">{Headline()}{LegalWords()}</p>{(Total > 0 ? Bar(PageIds.Next(ViewContext, "held")) : Html.None)}<p class="t-note">{Count()}{why}</p>{more}</div>
            """));
    }

    private Html Headline()
    {
        var left = State is not null ? State : Remaining is { } days ? Words(days) : text["还没有开始计时"];
        return Promised is { } date ? Html.Of($"<strong>{text["承诺"]} {Time(date)}，{left}</strong>") : Html.Of($"<strong>{left}</strong>");
    }

    private Html LegalWords() => Legal is not { } date ? Html.None
        : Html.Of($"<span class=\"t-muted\">（{text["法定"]} {Time(date)}{(Provisional ? text["，节假日安排未公布，暂定"] : "")}）</span>");

    // The year is said only where the two dates lie in different ones.
    private Html Time(DateOnly date) => Html.Of(
        $"<time datetime=\"{ChineseDate.Iso(date)}\">{(Promised is { } promised && Legal is { } legal && promised.Year != legal.Year ? ChineseDate.Long(date) : ChineseDate.Short(date))}</time>");

    private string Words(int days) => days switch
    {
        > 0 => text["还剩 {0} 个工作日", days],
        0 => text["今天到期"],
        < 0 => text["已超期 {0} 个工作日", -days],
    };

    private string Count() => Total == 0 ? ""
        : text["{0} 个工作日，已用 {1} 日", Total, Used] + (Suspended > 0 ? text["；另有 {0} 日按规定不计入", Suspended] : "");

    private Html Bar(string hatch)
    {
        var stretches = Stretches ?? [new(Used), new(Suspended, true)];
        var whole = Math.Max(Total + Suspended, stretches.Sum(stretch => stretch.Days));
        var parts = new List<Html>();
        var at = 0;
        foreach (var stretch in stretches.Where(stretch => stretch.Days > 0))
        {
            parts.Add(Html.Of($"<rect{(stretch.Suspended ? Html.Attribute("fill", $"url(#{hatch})") : Html.Attribute("class", "t-clock__used"))} x=\"{Percent(at, whole)}\" width=\"{Percent(stretch.Days, whole)}\" height=\"8\"/>"));
            at += stretch.Days;
        }

        return Html.Of($"<svg class=\"t-clock__bar\" aria-hidden=\"true\" focusable=\"false\"><pattern id=\"{hatch}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"t-clock__held\" d=\"M1.5 0v6\"/></pattern>{Html.Join(parts)}</svg>");
    }

    private static string Percent(int part, int whole) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.##}%");
}
