namespace Tongban.Server; public static class Entry { public static int Main() => 0; }
