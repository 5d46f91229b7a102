using Microsoft.AspNetCore.Http;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Api.Catalogue;

/// <summary>Answers with an ETag; who names it in If-None-Match gets 304 and no body.</summary>
internal static class Tagged
{
    public static IResult Json<T>(HttpContext http, T value) => TaggedJson.Of(http, value);

    /// <summary>Tagged by its version, which never changes.</summary>
    public static IResult Version(HttpContext http, Item item) =>
        TaggedJson.IsKnown(http, $"\"{item.Id:N}-{item.Version}\"") ? TaggedJson.NotModified : Results.Json(item, KernelJson.Options);
}
