namespace Tongban.Cases.Features.Portal.Bulk;

/// <summary>Addresses of applying by spreadsheet 批量申请.</summary>
internal static class BulkLinks
{
    public static string Start(string slug) => $"/apply/{slug}/bulk";

    public static string Read(Guid id) => $"/me/bulk/{id}";
}
