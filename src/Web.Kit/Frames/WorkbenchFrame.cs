namespace Tongban.Web.Kit;

/// <summary>What stands around every page of the workbench: the entries this official may open, and as whom they act.</summary>
/// <param name="Menu">Entries in order, already reduced to what the official may open.</param>
/// <param name="Name">The official's name.</param>
/// <param name="Post">Department and post, for example 市场监督管理局 · 审核岗.</param>
/// <param name="SwitchPostHref">Where to choose another post; null when there is only one.</param>
public sealed record WorkbenchFrame(IReadOnlyList<NavLink> Menu, string Name, string Post, string? SwitchPostHref = null)
{
    public static WorkbenchFrame Empty { get; } = new([], "", "");
}

/// <summary>One entry of a navigation, with a count when there is something to do.</summary>
public sealed record NavLink(string Text, string Href, int? Count = null);

/// <summary>Makes the frame for the request; the program gives one that asks the caller's posts.</summary>
public interface IWorkbenchFrames
{
    Task<WorkbenchFrame> ForAsync(Microsoft.AspNetCore.Http.HttpContext http);
}
