using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;

namespace Tongban.Catalogue.Domain;

/// <summary>What places inherit from a directory item: members of an item's JSON, but for those that are each place's own.</summary>
internal static class DirectoryBody
{
    /// <summary>What no place can inherit.</summary>
    public static readonly IReadOnlySet<string> Own = new HashSet<string>(StringComparer.Ordinal) { "id", "code", "handlingCode", "slug", "version", "place" };

    private static readonly HashSet<string> Members =
        [.. KernelJson.Options.GetTypeInfo(typeof(Item)).Properties.Select(property => property.Name)];

    private static readonly TimeLimit NoLimit = new(Limit.None, "", "", "★", Example: false);

    private static readonly Item Blank = new()
    {
        Slug = "", Version = 1, BasicCode = "", HandlingSerial = "01", Name = "", Aliases = [], Summary = "", TypeCode = "", TypeName = "", HandleType = HandleType.Promise,
        Regime = "", DepartmentKind = "", Place = "", Level = new CodeName("", ""), Objects = [], ApplicantKinds = [], Themes = new ItemThemes([], []), Basis = [],
        LegalLimit = NoLimit, PromisedLimit = NoLimit, Conditions = [], Materials = [], Steps = [], Fee = new ItemFee(false, [], "", "★"), Result = new ItemResult("", "", "", ""),
        Window = new ItemWindow(0, "", false, false, "", "", "", false), Situations = [], Faq = [], Remedies = [], FormCode = "", ProcessCode = "", Publicity = "none",
        Trust = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <returns>The body without nulls, or <see cref="CatalogueProblems.DirectoryBody"/> naming each fault.</returns>
    public static Result<JsonObject> Parse(string json, CodeRules rules)
    {
        JsonObject? body;
        try
        {
            body = JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException slip)
        {
            return CatalogueProblems.DirectoryBody.With([new FieldError("$", "这里的写法读不懂：" + slip.Message)]);
        }

        if (body is null)
        {
            return CatalogueProblems.DirectoryBody.With([new FieldError("$", "文件是空的")]);
        }

        var faults = Faults(body.WithoutNulls(), rules).ToList();
        var whole = Definition.Read<Item>(Completed(body).ToJsonString(KernelJson.Options));
        faults.AddRange(whole.Problem?.Fields ?? []);
        return faults.Count > 0 ? CatalogueProblems.DirectoryBody.With(faults) : Written(body, whole.Value);
    }

    /// <summary>With everything else that a guide must have: then it can be read as one, and each slip of the pen is found.</summary>
    private static JsonObject Completed(JsonObject body)
    {
        var whole = JsonSerializer.SerializeToNode(Blank, KernelJson.Options)!.AsObject().WithoutNulls();
        foreach (var (name, value) in body.Where(pair => Members.Contains(pair.Key)))
        {
            whole[name] = value!.DeepClone();
        }

        return whole;
    }

    /// <summary>As a guide would write the same members: then a place's difference holds only what differs.</summary>
    private static JsonObject Written(JsonObject body, Item whole)
    {
        var written = JsonSerializer.SerializeToNode(whole, KernelJson.Options)!.AsObject().WithoutNulls();
        return new JsonObject(written.Where(pair => body.ContainsKey(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
    }

    private static IEnumerable<FieldError> Faults(JsonObject body, CodeRules rules)
    {
        foreach (var (name, _) in body.Where(pair => Own.Contains(pair.Key)))
        {
            yield return new FieldError(name, "每个地方各有自己的，不能写在基本目录里");
        }

        foreach (var (name, _) in body.Where(pair => !Members.Contains(pair.Key)))
        {
            yield return new FieldError(name, "事项没有这个要素");
        }

        foreach (var name in (string[])["basicCode", "name", "typeCode"])
        {
            if (body[name] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0)
            {
                yield return new FieldError(name, "不能是空的");
            }
        }

        if (body["basicCode"] is JsonValue code && code.TryGetValue<string>(out var basic) && basic.Length > 0
            && ItemCode.Parse(basic, rules) is var parsed && (parsed.Problem is not null || parsed.Value.Kind is not (ItemCodeKind.Basic or ItemCodeKind.Older)))
        {
            yield return new FieldError("basicCode", parsed.Problem?.Title ?? CodeProblems.ItemLength.Title);
        }
    }
}
