using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Kernel.Time;
using Tongban.Web.Kit;
using Tongban.Platform.Files;

namespace Tongban.Cases.Features.Shared;

/// <summary>A paper's file as a page shows it.</summary>
/// <param name="Href">Where the file is; what follows is added with <c>?</c> or <c>&amp;</c>.</param>
/// <param name="Mark">Words over it 加注; null for none.</param>
internal sealed record PaperView(string Href, string Name, string FileName, string ContentType, int? Pages, string? Mark)
{
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    public bool IsPdf => ContentType == ContentKind.Pdf;

    public string Download => Href + (Href.Contains('?', StringComparison.Ordinal) ? "&download=1" : "?download=1");

    /// <summary>For the person whose paper it is: without words over it.</summary>
    public static PaperView? Own(MaterialRow paper, string href) => Of(paper, href, null);

    public static PaperView? Own(GivenMaterial given, string href) => given is { FileHash: not null, ContentType: { } type }
        ? new PaperView(href, given.FileName ?? "", given.FileName ?? "", type, null, null)
        : null;

    /// <summary>For officials: over it stands what the paper may be used for (trust levels of 国办电子政务办 2018 第 108 号).</summary>
    /// <param name="item">The matter that it serves.</param>
    public static PaperView? Official(MaterialRow paper, string href, string item) => Of(paper, href, Reuse.Mark(paper.Trust, null, item, Use(paper)));

    /// <summary>Of a paper that was given before: who used it again, and when.</summary>
    private static string? Use(MaterialRow paper) => paper.Source == MaterialSources.Earlier
        ? $"。{paper.AddedBy}于 {ChineseDate.Iso(CivilTime.DateOf(new DateTimeOffset(paper.AddedAt)))} 再次使用"
        : null;

    private static PaperView? Of(MaterialRow paper, string href, string? mark) => paper is { FileHash: not null, ContentType: { } type }
        ? new PaperView(href, paper.Name, paper.FileName ?? paper.Name, type, paper.Pages, mark)
        : null;
}
