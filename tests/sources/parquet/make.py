# How the files beside this one were made: with pyarrow 26.0.1, the reference implementation. Not run by the tests.
import pyarrow as pa, pyarrow.parquet as pq, decimal, datetime as dt, os
out=os.path.dirname(os.path.abspath(__file__))+'/'
D=decimal.Decimal
cols=dict(
 id=pa.array([1,9223372036854775807,-9223372036854775808], pa.int64()),
 small=pa.array([1,None,-3], pa.int32()),
 unsigned=pa.array([18446744073709551615,0,None], pa.uint64()),
 price=pa.array([D('12.50'),D('-0.05'),None], pa.decimal128(9,2)),
 total=pa.array([D('12345678901234567890123456.789'),D('-1.000'),D('0.001')], pa.decimal128(29,3)),
 day=pa.array([dt.date(2024,8,14),dt.date(1969,12,31),None], pa.date32()),
 at=pa.array([dt.datetime(2024,8,14,9,30,15,123456),dt.datetime(1969,12,31,23,59,59),None], pa.timestamp('us')),
 at_utc=pa.array([dt.datetime(2024,8,14,9,30),None,dt.datetime(2000,1,1)], pa.timestamp('ms','UTC')),
 clock=pa.array([dt.time(9,30,15,500000),dt.time(0,0),None], pa.time64('us')),
 paid=pa.array([True,False,None]),
 name=pa.array(['crème 🛒 "x"; drop\ttable','','line\nbreak'], pa.string()),
 city=pa.array(['Paris',None,'Paris']).dictionary_encode(),
 ratio=pa.array([0.1,1e300,float('nan')], pa.float64()),
 single=pa.array([0.1,16777216.0,None], pa.float32()),
 raw=pa.array([b'\xff\x00',b'text',None], pa.binary()),
 tags=pa.array([['a','b"'],[],None], pa.list_(pa.string())),
 lines=pa.array([[{'sku':'x','price':D('1.10'),'n':2**60}],None,[{'sku':None,'price':None,'n':None}]], pa.list_(pa.struct([('sku',pa.string()),('price',pa.decimal128(9,2)),('n',pa.int64())]))),
 address=pa.array([{'zip':'01000','since':dt.date(2020,1,2)},{'zip':None,'since':None},None], pa.struct([('zip',pa.string()),('since',pa.date32())])),
)
t=pa.table(cols)
m=pa.array([[('a',1),('b',None)],[],None], pa.map_(pa.string(),pa.int64()))
t=t.append_column('stock',m)
pq.write_table(t,out+'kinds.parquet',compression='snappy')
s=pa.table({'n':pa.array(range(1000),pa.int64()),'t':[f'value {i}' for i in range(1000)]})
for c in ['none','gzip','brotli','zstd','lz4']:
    pq.write_table(s.slice(0,20),out+f'{c}.parquet',compression=c)
pq.write_table(s,out+'groups.parquet',compression='zstd',row_group_size=300,data_page_size=512,write_page_index=True)
old=pa.table({'at':pa.array([dt.datetime(2024,8,14,9,30)],pa.timestamp('ns'))})
pq.write_table(old,out+'int96.parquet',use_deprecated_int96_timestamps=True)
