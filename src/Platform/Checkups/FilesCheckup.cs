using Microsoft.Extensions.Options;
using Tongban.Platform.Backup;
using Tongban.Platform.Data;
using Tongban.Platform.Files;

namespace Tongban.Platform.Checkups;

/// <summary>Every file that the database names lies in the store. Their content is compared by backups and restorations.</summary>
internal sealed class FilesCheckup(Store store, IOptions<PlatformOptions> options) : ICheckup
{
    public string Name => "files";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        var files = new StoredFiles(FileStore.RootOf(options.Value));
        var named = await NamedFiles.OfAsync(store, ct);
        var missing = named.Where(hash => !files.Has(hash)).ToList();
        return
        [
            missing.Count == 0
                ? Finding.Good("files.present", $"数据库记着的 {named.Count} 个文件都在")
                : Finding.Bad("files.present", $"少了 {missing.Count} 个文件，例如 {missing[0]}", "请从备份里取回，或检查数据文件夹（多节点时是共享文件夹）有没有挂上。"),
        ];
    }
}
