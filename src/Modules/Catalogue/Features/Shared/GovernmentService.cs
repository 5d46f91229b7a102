using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Tongban.Catalogue.Contracts;
using Tongban.Organisation.Contracts;

namespace Tongban.Catalogue.Features.Shared;

/// <summary>
/// A guide as schema.org's GovernmentService (JSON-LD), for search engines and assistants. It stands in a data block, which no browser
/// executes, so the content policy needs no exception for it.
/// </summary>
internal static class GovernmentService
{
    // Angle brackets, ampersands and quotes leave as \u003C…: nothing in it can end the block or begin another.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="root">Where the site is.</param>
    public static string Of(Guide guide, string root, string hotline, Place? place)
    {
        var item = guide.Item;
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "GovernmentService",
            ["name"] = item.Name,
            ["description"] = item.Summary,
            ["serviceType"] = item.TypeName,
            ["identifier"] = item.HandlingCode,
            ["url"] = $"{root}/items/{item.Slug}",
            ["availableLanguage"] = "zh-CN",
            ["audience"] = new JsonObject { ["@type"] = "Audience", ["audienceType"] = string.Join("、", item.Objects.Select(target => target.Name)) },
            ["serviceOutput"] = item.Result.Name,
            ["availableChannel"] = new JsonArray([.. Channels(guide, root, hotline)]),
        };
        Add(node, "alternateName", item.Aliases.Count == 0 ? null : new JsonArray([.. item.Aliases.Select(alias => JsonValue.Create(alias))]));
        Add(node, "areaServed", place is null ? null : new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = place.FullName });
        Add(node, "provider", guide.Authority is { } authority ? Organisation(authority) : null);
        Add(node, "offers", item.Fee.Charged ? null : new JsonObject { ["@type"] = "Offer", ["price"] = 0, ["priceCurrency"] = "CNY" });
        return node.ToJsonString(Safe);
    }

    private static IEnumerable<JsonNode> Channels(Guide guide, string root, string hotline)
    {
        if (guide.Item.IsOnline)
        {
            yield return new JsonObject { ["@type"] = "ServiceChannel", ["name"] = "在线办理", ["serviceUrl"] = $"{root}/apply/{guide.Item.Slug}" };
        }

        yield return new JsonObject { ["@type"] = "ServiceChannel", ["name"] = "政务服务热线", ["servicePhone"] = new JsonObject { ["@type"] = "ContactPoint", ["telephone"] = hotline } };
        if (guide.Centre is { } centre)
        {
            yield return new JsonObject
            {
                ["@type"] = "ServiceChannel",
                ["name"] = "窗口办理",
                ["serviceLocation"] = new JsonObject { ["@type"] = "GovernmentOffice", ["name"] = centre.Name, ["address"] = centre.Address, ["telephone"] = centre.Phone },
            };
        }
    }

    private static JsonObject Organisation(Department department) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = department.Name,
        ["telephone"] = department.Phone,
        ["address"] = department.Address,
    };

    private static void Add(JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
        {
            node[name] = value;
        }
    }
}
