using Tongban.Forms.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Shared;

/// <summary>Where a value comes from, as it stands below the field.</summary>
internal static class SourceWords
{
    public static string? Of(Provenance? from, IText t) => from switch
    {
        null => null,
        { Source: PrefillSources.EarlierCase, UpdatedOn: { } on } => t["来自您 {0} 的申请", ChineseDate.Long(on)],
        { Source: PrefillSources.Licence, UpdatedOn: { } on } => t["来自您的{0}，{1}发证", from.SourceName, ChineseDate.Long(on)],
        { Source: PrefillSources.Profile, UpdatedOn: { } on } => t["来自您保存的常用信息，{0}更新", ChineseDate.Long(on)],
        { UpdatedOn: { } on } => t["来自{0}，{1}更新", from.SourceName, ChineseDate.Long(on)],
        _ => t["来自{0}", from.SourceName],
    };
}
