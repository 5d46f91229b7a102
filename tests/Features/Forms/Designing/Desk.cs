using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Forms.Contracts;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Forms.Designing;

/// <summary>What the tests of the form designer do again and again.</summary>
internal static class Desk
{
    public const string Move = "form[data-t-designer]";

    public static Task<Browser> DesignerAsync(this TestApp app) => app.SignedInAsync("catalogue", "staff");

    public static IForms Forms(this TestApp app) => app.Services.GetRequiredService<IForms>();

    /// <summary>Begins a draft from the newest version of a form.</summary>
    public static async Task<string> ReviseAsync(this Browser official, string code) =>
        (await official.SubmitAsync(await official.GetAsync($"/workbench/forms/{code}"), "main form[method=post]")).Address.AbsolutePath;

    public static async Task<string> BlankAsync(this Browser official, string code, string title)
    {
        var begun = await official.SubmitAsync(await official.GetAsync("/workbench/forms/new"), "main form", Say(("Title", title), ("Code", code)));
        return begun.Path.StartsWith("/workbench/form-drafts/", StringComparison.Ordinal) ? begun.Address.AbsolutePath : throw new InvalidOperationException(begun.Text);
    }

    public static async Task<Page> AddAsync(this Browser official, string draft, string page, string role, string element) =>
        await official.SubmitAsync(await official.GetAsync($"{draft}/add?on={page}&role={role}&q={element}"), "main form[method=post]", null, $"Element={element}");

    /// <summary>Changes a page of the designer and saves it.</summary>
    public static async Task<Page> SaveAsync(this Browser official, string path, params (string Name, object? Value)[] values) =>
        await official.SubmitAsync(await official.GetAsync(path), "main form[method=post]", Say(values), "act=save");

    public static async Task<Page> PublishAsync(this Browser official, string draft, string reason = "按新的规定调整") =>
        await official.SubmitAsync(await official.GetAsync(draft + "/publish"), "main form[method=post]", Say(("Reason", reason)));

    public static async Task<Page> ImportAsync(this Browser official, string json) =>
        await official.SubmitAsync(await official.GetAsync("/workbench/forms/new"), "form[enctype]", Say(("file", new FileToSend("form.json", "application/json", Encoding.UTF8.GetBytes(json)))));

    public static async Task<JsonNode> FileAsync(this Browser official, string draft) => JsonNode.Parse((await official.GetAsync(draft + "/file")).Source)!;

    public static Dictionary<string, object?> Say(params (string Name, object? Value)[] values) => values.ToDictionary(pair => pair.Name, pair => pair.Value);
}
