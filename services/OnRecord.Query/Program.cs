using OnRecord.Hosting;
using OnRecord.Query;

return args is ["restore", var backup, var archive]
    ? await Restore.RunAsync(backup, archive, Console.Out, Console.Error)
    : await ServiceHost.RunAsync(() => QueryHost.Build(args));
